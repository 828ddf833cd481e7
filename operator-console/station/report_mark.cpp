// SPDX-License-Identifier: Apache-2.0
#include "operator-console/station/report_mark.hpp"

#include <fstream>

namespace natlyt::ward {

MailDuty mailDuty(Mailbox& box, const MailConfig& config, const std::filesystem::path& database) {
    const std::filesystem::path file = database.string() + ".reported";
    MailDuty duty{&box, config.language, config.reportMinute, {}, {}};
    std::ifstream stream(file);
    std::getline(stream, duty.lastReport);
    duty.keepLastReport = [file](const std::string& day) { // a lost line is one report too many, and nothing worse
        std::ofstream(file, std::ios::trunc) << day << '\n';
    };
    return duty;
}

} // namespace natlyt::ward
