// SPDX-License-Identifier: Apache-2.0
// The bytes of NATLYT_WEIGHTS_FILE as they are.
    .section .rodata
    .balign 16
    .global natlytDefaultWeightsBegin
    .global natlytDefaultWeightsEnd
natlytDefaultWeightsBegin:
    .incbin NATLYT_WEIGHTS_FILE
natlytDefaultWeightsEnd:
    .section .note.GNU-stack,"",%progbits
