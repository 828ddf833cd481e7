# SPDX-License-Identifier: Apache-2.0
"""Training of the ear's network: from labelled recordings to a weights file and its model card."""
