// SPDX-License-Identifier: Apache-2.0
// What belongs to the seat: where its sound comes out, and how large its letters are.
#include "operator-console/models/desk.hpp"
#include "operator-console/models/desk_words.hpp"

#include <algorithm>

namespace natlyt::console {

void Desk::actOnSeat(Action action) {
    if (action == Action::LargerText)
        setTextPercent(textPercent_ + kTextStepPercent);
    else if (action == Action::SmallerText)
        setTextPercent(textPercent_ - kTextStepPercent);
    else if (action == Action::PlainText)
        setTextPercent(100);
    else if (action == Action::SoundCheck)
        setOverlay(overlay_ == Overlay::SoundCheck ? Overlay::None : Overlay::SoundCheck);
    else if (action == Action::PlaySignals)
        soundCheck_.play(now_.monotonic);
    else if (soundCheck_.asked() || (soundCheck_.playing() && action == Action::SignalsNotHeard)) { // heard are all three, to the end
        const bool heard = action == Action::SignalsHeard;
        soundCheck_.answer(heard);
        if (heard)
            setOverlay(Overlay::None);
        say(heard ? NoticeKind::Done : NoticeKind::Refused, soundCheck_.sentence());
        refreshWarnings();
    }
}

void Desk::setTextPercent(int percent) {
    const int wanted = std::clamp(percent, 100, 200);
    if (wanted == textPercent_)
        return;
    textPercent_ = wanted;
    emit textPercentChanged();
}

void Desk::chooseOutput(const QString& id) {
    touched();
    soundCheck_.choose(id);
}

} // namespace natlyt::console
