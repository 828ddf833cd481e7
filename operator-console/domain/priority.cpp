// SPDX-License-Identifier: Apache-2.0
#include "operator-console/domain/alert.hpp"

#include <algorithm>

namespace natlyt::ward {
namespace {

constexpr int kVeryLoudDbfs = -12; // near full scale: one step more urgent, whatever it was

Priority ofClass(SoundClass heard) {
    switch (heard) {
    case SoundClass::Shout:
    case SoundClass::Impact:
    case SoundClass::GlassBreak:
    case SoundClass::AlarmTone: return Priority::High;
    case SoundClass::Crying:
    case SoundClass::Cough:
    case SoundClass::DoorSteps: return Priority::Medium;
    case SoundClass::Speech:
    case SoundClass::Breathing:
    case SoundClass::HumanSound:
    case SoundClass::Animal:
    case SoundClass::Household:
    case SoundClass::Music:
    case SoundClass::Outdoor:
    case SoundClass::Weather:
    case SoundClass::Background: return Priority::Low;
    }
    return Priority::High;
}

Priority ofRule(AlertRule rule) {
    switch (rule) {
    case AlertRule::LoudImpact: return Priority::High;
    case AlertRule::LoudFor:
    case AlertRule::Counted: return Priority::Medium;
    case AlertRule::ClassHeard:
    case AlertRule::SelfTest:
    case AlertRule::Drill: return Priority::Low;
    }
    return Priority::High;
}

} // namespace

Priority priorityOf(const AlertSound& sound) {
    if (sound.rule == AlertRule::SelfTest || sound.rule == AlertRule::Drill) return Priority::Low;
    const auto base = std::max(ofClass(sound.soundClass), ofRule(sound.rule));
    if (sound.levelDbfs < kVeryLoudDbfs || base == Priority::High) return base;
    return base == Priority::Low ? Priority::Medium : Priority::High;
}

bool mayBeShelved(const AlertSound& sound) {
    return sound.rule == AlertRule::ClassHeard && sound.levelDbfs < kVeryLoudDbfs && priorityOf(sound) != Priority::High;
}

bool mayBeShelved(SoundClass heard) { return ofClass(heard) != Priority::High; }

} // namespace natlyt::ward
