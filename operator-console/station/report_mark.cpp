// SPDX-License-Identifier: Apache-2.0
#include "operator-console/station/report_mark.hpp"

#include <fstream>
#include <utility>

namespace natlyt::ward {

MailDuty mailDuty(Mailbox& box, const MailConfig& config, const std::filesystem::path& database) {
    const std::filesystem::path file = database.string() + ".reported";
    MailDuty duty{&box, config.language, config.reportMinute, {}, {}};
    std::ifstream stream(file);
    std::getline(stream, duty.lastReport);
    duty.keepLastReport = [file, kept = duty.lastReport](const std::string& day) mutable {
        if (std::exchange(kept, day) == day) return;
        std::ofstream(file, std::ios::trunc) << day << '\n'; // a lost line is one report too many, and nothing worse
    };
    return duty;
}

} // namespace natlyt::ward
