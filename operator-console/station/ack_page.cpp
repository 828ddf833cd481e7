// SPDX-License-Identifier: Apache-2.0
#include "operator-console/station/ack_page.hpp"

#include <fmt/format.h>

namespace natlyt::ward {
namespace {

std::string page(std::string_view language, std::string_view sentence, std::string_view rest) {
    return fmt::format(R"(<!doctype html>
<html lang="{}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Natlyt</title><link rel="stylesheet" href="/style.css"></head>
<body><main><p>{}</p>{}</main></body></html>
)", language, sentence, rest);
}

} // namespace

std::string ackPage(AckAnswer answer, std::string_view language, std::string_view link) {
    const bool danish = language != "en";
    switch (answer) {
    case AckAnswer::Ask:
        return page(language, danish ? "Går du derhen nu?" : "Are you going there now?",
                    fmt::format(R"(<form method="post"><button type="submit">{}</button></form><img src="{}{}" alt="" width="1" height="1">)",
                                danish ? "Jeg går derhen" : "I am going", link, kSeen));
    case AckAnswer::Taken:
        return page(language, danish ? "Modtaget: du går derhen, og operatøren kan se det. Er din vagt slut, bliver andre kaldt i stedet."
                                     : "Received: you are going, and the operator can see it. If your shift has ended, others are called instead.", "");
    case AckAnswer::Gone:
        return page(language, danish ? "Linket gælder ikke mere: tilkaldet er taget eller slut. Se på tilkaldssiden."
                                     : "This link no longer counts: the page is taken or over. Look at the pager page.", "");
    }
    return {};
}

} // namespace natlyt::ward
