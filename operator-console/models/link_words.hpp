// SPDX-License-Identifier: Apache-2.0
// What people call a link of the chain, which the station names by an id.
#pragma once

#include <QCoreApplication>
#include <QString>

#include <string>

namespace natlyt::console {

class LinkWords {
    Q_DECLARE_TR_FUNCTIONS(LinkWords)
public:
    static QString of(const std::string& link); // "gateway-sms": "text messages"; an unknown one as it is
    // Alerts and pages go on without it: the mail of faults, the log's chain.
    static bool isNoAlertsWay(const std::string& link);
    static bool isAChannel(const std::string& link); // beside the telephones' page: pages go out by the others
};

} // namespace natlyt::console
