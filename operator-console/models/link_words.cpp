// SPDX-License-Identifier: Apache-2.0
#include "operator-console/models/link_words.hpp"

namespace natlyt::console {

QString LinkWords::of(const std::string& link) {
    if (link == "database")
        return tr("the database");
    if (link == "broker")
        return tr("the connection to the dwellings (MQTT)");
    if (link == "pager")
        return tr("the night watch's page");
    if (link == "audit-log")
        return tr("the log");
    if (link == "roster")
        return tr("somebody to page");
    if (link == "gateway-espa")
        return tr("DECT telephones and pagers (ESPA)");
    if (link == "gateway-sms")
        return tr("text messages");
    if (link == "gateway-http")
        return tr("push messages");
    if (link == "gateway-push")
        return tr("the telephones' page");
    if (link == "gateway-mail")
        return tr("mail to the duty manager");
    return QString::fromStdString(link);
}

bool LinkWords::isNoAlertsWay(const std::string& link) { return link == "gateway-mail" || link == "audit-log"; }

bool LinkWords::isAChannel(const std::string& link) {
    return link == "gateway-espa" || link == "gateway-sms" || link == "gateway-http" || isNoAlertsWay(link);
}

} // namespace natlyt::console
