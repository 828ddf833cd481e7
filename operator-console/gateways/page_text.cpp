// SPDX-License-Identifier: Apache-2.0
#include "operator-console/gateways/page_text.hpp"

#include <fmt/format.h>

namespace natlyt::ward {
namespace {

struct Words {
    std::string_view danish, english;
    std::string_view in(Language language) const { return language == Language::Danish ? danish : english; }
};

constexpr Words kUrgent{"Haster", "Urgent"};
constexpr Words kLoud{"en høj lyd", "a loud sound"};
constexpr Words kAnd{"og", "and"};
constexpr Words kSound{"lyd", "sound"};
constexpr Words kTimesIn{"{}, {} gange på {}", "{}, {} times in {}"};
constexpr Words kLouderFor{"{}, højere end {} dBFS i {}", "{}, louder than {} dBFS for {}"};
constexpr Words kHours{"t", "h"};
constexpr Words kGoing{"går derhen", "is going"};
constexpr Words kOff{"Afblæst", "Called off"};
constexpr Words kFlood{"Mange hændelser på én gang. Hjælp natoperatøren", "Many alerts at once. Help the night operator"};

constexpr Words kDrill{"ØVELSE", "DRILL"}; // the first word wherever it is read
constexpr Words kDrillAsks{"Intet er sket. Kvitter", "Nothing has happened. Acknowledge it"};
constexpr Words kDrillOver{"er slut", "is over"};

std::string noticeText(const StaffPage& page, Language language) {
    switch (*page.notice) {
    case StaffNotice::Flood: return fmt::format("{}: {}", kFlood.in(language), page.roomLabel);
    case StaffNotice::Drill: return fmt::format("{}: {}. {}", kDrill.in(language), page.roomLabel, kDrillAsks.in(language));
    }
    return page.roomLabel;
}

Words wordsOf(SoundClass heard) {
    using enum SoundClass;
    switch (heard) {
    case Shout: return {"råb", "shout"};
    case Crying: return {"gråd", "crying sound"};
    case Cough: return {"hoste", "cough"};
    case Impact: return {"slag", "impact"};
    case GlassBreak: return {"glas, der går i stykker", "breaking glass"};
    case DoorSteps: return {"dør eller skridt", "door or steps"};
    case AlarmTone: return {"alarmtone", "alarm tone"};
    case Speech: return {"tale", "speech"};
    case Breathing: return {"åndedræt", "breathing"};
    case HumanSound: return {"lyd fra et menneske", "human sound"};
    case Animal: return {"lyd fra et dyr", "animal sound"};
    case Household: return {"lyd fra husholdningen", "household sound"};
    case Music: return {"musik", "music"};
    case Outdoor: return {"lyd udefra", "sound from outside"};
    case Weather: return {"vejr", "weather"};
    case Background: return {"baggrundslyd", "background sound"};
    }
    return kLoud;
}

std::string lasting(int seconds, Language language) {
    if (seconds % 3600 == 0) return fmt::format("{} {}", seconds / 3600, kHours.in(language));
    return seconds % 60 == 0 ? fmt::format("{} min", seconds / 60) : fmt::format("{} s", seconds);
}

// "hoste, 5 gange på 10 min", "lyd, højere end -35 dBFS i 10 s"
std::string reachedText(std::string_view name, const RuleReached& reached, Language language) {
    const auto time = lasting(reached.seconds, language);
    if (reached.count) return fmt::format(fmt::runtime(kTimesIn.in(language)), name, *reached.count, time);
    if (reached.levelDbfs) return fmt::format(fmt::runtime(kLouderFor.in(language)), name, *reached.levelDbfs, time);
    return std::string(name);
}

} // namespace

std::string_view wordOf(SoundClass heard, Language language) { return wordsOf(heard).in(language); }

std::string heardText(const std::vector<SoundClass>& heard, const std::optional<RuleReached>& reached, Language language) {
    if (heard.empty())
        return reached ? reachedText(kSound.in(language), *reached, language) : std::string(kLoud.in(language));
    std::string text{wordOf(heard[0], language)};
    if (reached) text = reachedText(text, *reached, language);
    for (std::size_t i = 1; i < heard.size(); ++i) {
        text += i + 1 == heard.size() ? " " + std::string(kAnd.in(language)) + " " : ", ";
        text += wordOf(heard[i], language);
    }
    return text;
}

std::string pageText(const StaffPage& page, const Wording& wording) {
    if (page.notice) return noticeText(page, wording.language);
    std::string text;
    if (page.urgent) text = std::string(kUrgent.in(wording.language)) + ": ";
    text += page.roomLabel;
    if (wording.content != Disclosure::Room && !page.resident.empty()) text += " " + page.resident;
    if (wording.content == Disclosure::Heard) text += ": " + heardText(page.heard, page.reached, wording.language);
    return text;
}

std::string overText(const StaffPage& page, const Wording& wording) {
    if (page.notice == StaffNotice::Drill)
        return fmt::format("{} {}: {}", kDrill.in(wording.language), kDrillOver.in(wording.language), page.roomLabel);
    auto text = page.acknowledgedBy.empty() ? std::string(kOff.in(wording.language))
                                            : page.acknowledgedBy + " " + std::string(kGoing.in(wording.language));
    return text + ": " + page.roomLabel;
}

} // namespace natlyt::ward
