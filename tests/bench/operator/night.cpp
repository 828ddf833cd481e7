// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/operator/night.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <queue>
#include <random>
#include <set>
#include <tuple>
#include <utility>

namespace natlyt::bench {

namespace {

using ward::AlertEventKind;
constexpr double kNinthDecileZ = 1.2816; // standard deviations from the median of a normal distribution
constexpr seconds kCalmDown{24 * 3600};
constexpr milliseconds kNextAlert{1000}; // from one decision to the key that takes the next

enum class Happening { Sound, TimeUp, Notice, Decide, OperatorFree, Acknowledge, Arrive, Leave };

struct Event {
    UtcTime at;
    std::uint64_t order; // of two at once, the one planned first
    Happening what;
    Uuid alert;
    Uuid page;
    std::string who;
    int room = 0;
    bool relevant = false;
    bool operator>(const Event& other) const { return std::tie(at, order) > std::tie(other.at, other.order); }
};

struct Held {
    ward::AlertRecord record;
    bool relevant = false;
    bool answered = false;
    std::int64_t soundsSeen = 0;
};

class Night {
public:
    Night(int residents, const Assumptions& assumptions, std::uint32_t seed)
        : residents_(residents), given_(assumptions), dice_(seed),
          staff_(std::max(2, (residents + assumptions.residentsPerStaff - 1) / assumptions.residentsPerStaff)) {
        figures_.perTenMinutes.assign(static_cast<std::size_t>(given_.night / std::chrono::minutes{10}), 0);
        spread(given_.needlessPerResidentNight, false);
        spread(given_.relevantPerResidentNight, true);
    }

    NightFigures run() {
        while (!events_.empty() && events_.top().at < kBegin + given_.night + kCalmDown) {
            const auto event = events_.top();
            events_.pop();
            now_ = event.at;
            happen(event);
            takeNext();
        }
        figures_.unended = static_cast<int>(open_.size());
        return std::move(figures_);
    }

private:
    static constexpr UtcTime kBegin{std::chrono::hours{490000}};

    double uniform() { return std::uniform_real_distribution(0.0, 1.0)(dice_); }
    milliseconds draw(const Takes& takes) {
        const double sigma = std::log(static_cast<double>(takes.ninthDecile.count()) / static_cast<double>(takes.median.count())) / kNinthDecileZ;
        const double drawn = std::lognormal_distribution(std::log(static_cast<double>(takes.median.count()) * 1000), sigma)(dice_);
        return milliseconds{static_cast<std::int64_t>(drawn)};
    }
    Uuid newId() {
        Uuid id;
        ++ids_;
        for (std::size_t i = 0; i < 8; ++i) id.bytes[15 - i] = static_cast<std::uint8_t>(ids_ >> (8 * i));
        return id;
    }
    void plan(Event event) {
        event.order = ++order_;
        events_.push(std::move(event));
    }

    // Poisson in each hour, every resident alike.
    void spread(double perResidentNight, bool relevant) {
        double weights = 0;
        for (const double w : given_.byHour) weights += w;
        const double hourMs = 3600'000.0 * static_cast<double>(given_.night.count()) / static_cast<double>(given_.byHour.size());
        for (std::size_t hour = 0; hour < given_.byHour.size(); ++hour) {
            const double expected = perResidentNight * residents_ * given_.byHour[hour] / weights;
            for (int n = std::poisson_distribution(expected)(dice_); n > 0; --n) {
                const auto at = static_cast<std::int64_t>((static_cast<double>(hour) + uniform()) * hourMs);
                plan({kBegin + milliseconds{at}, 0, Happening::Sound, {}, {}, {},
                      static_cast<int>(uniform() * residents_), relevant});
            }
        }
    }

    std::string staffOf(int house) const { return "staff-" + std::to_string(house % staff_); }
    ward::AlertContext context(int room) {
        ward::AlertContext context;
        context.now = now_;
        context.operatorOnDuty = true;
        const int house = room / given_.residentsPerStaff;
        context.chain = {{{staffOf(house)}, {staffOf(house + 1)}}, {staffOf(house), staffOf(house + 1), staffOf(house + 2)}};
        context.newPageId = [this] { return newId(); };
        return context;
    }
    static int roomOf(const ward::AlertRecord& record) { return std::stoi(record.ward.room.substr(5)); }

    AlertSound sound() {
        static constexpr std::array kHeard{SoundClass::Impact, SoundClass::Impact, SoundClass::Shout,
                                           SoundClass::Crying, SoundClass::Cough,  SoundClass::Speech};
        AlertSound s;
        s.id = newId();
        s.soundClass = kHeard[static_cast<std::size_t>(uniform() * kHeard.size())];
        s.score = 0.9;
        s.levelDbfs = -30;
        s.onset = now_;
        return s;
    }

    void happen(const Event& event) {
        switch (event.what) {
        case Happening::Sound: return soundHeard(event);
        case Happening::Notice: attentive_ = true; noticing_ = false; return;
        case Happening::OperatorFree: inHand_.reset(); attentive_ = true; return;
        default: break;
        }
        const auto found = open_.find(event.alert);
        if (found == open_.end()) return;
        auto& held = found->second;
        switch (event.what) {
        case Happening::TimeUp: return timeUp(held);
        case Happening::Decide: return decide(held);
        case Happening::Acknowledge: return staffDoes(held, event, AlertEventKind::Acknowledged);
        case Happening::Arrive: return staffDoes(held, event, AlertEventKind::Arrived);
        case Happening::Leave: return staffDoes(held, event, AlertEventKind::Done);
        case Happening::Sound:
        case Happening::Notice:
        case Happening::OperatorFree: return;
        }
    }

    void soundHeard(const Event& event) {
        const auto room = "room-" + std::to_string(event.room);
        for (auto& [id, held] : open_)
            if (held.record.ward.room == room) {
                held.relevant = held.relevant || event.relevant;
                ward::AlertInput input;
                input.kind = AlertEventKind::Sound;
                input.sound = sound();
                give(held, input);
                return;
            }
        ++figures_.alerts;
        ++figures_.perTenMinutes[static_cast<std::size_t>((now_ - kBegin) / std::chrono::minutes{10})];
        const auto id = newId();
        auto& held = open_[id];
        held.relevant = event.relevant;
        follow(held, ward::raise(id, room, sound(), context(event.room)), AlertState::Dismissed);
    }

    ReplyCode give(Held& held, const ward::AlertInput& input) {
        const auto before = held.record.ward.state;
        auto next = ward::next(held.record, input, context(roomOf(held.record)));
        if (!next) return next.error();
        follow(held, std::move(*next), before);
        return ReplyCode::Ok;
    }

    // What a transition brings with it: the next deadline, the people who are rung, the end.
    void follow(Held& held, ward::Transition transition, AlertState before) {
        held.record = std::move(transition.record);
        const auto& alert = held.record.ward;
        const bool began = alert.state == AlertState::Raised && before != AlertState::Raised;
        figures_.waits += began ? 1 : 0;
        if (before == AlertState::Raised && alert.state == AlertState::Paging) ++figures_.byRule;
        if (const auto due = ward::deadlineOf(held.record)) plan({*due, 0, Happening::TimeUp, alert.id, {}, {}});
        for (const auto& action : transition.pages)
            if (action.kind == ward::PageActionKind::Ring) ring(alert, action.page);
        if (!ward::isOpen(alert.state)) open_.erase(Uuid(alert.id)); // a copy: the key must outlive its alert
    }

    void ring(const WardAlert& alert, const Uuid& page) {
        const auto& who = std::ranges::find(alert.pages, page, &PageStep::page)->user;
        if (uniform() > (visiting_.contains(who) ? given_.staffAnswersWhenBusy : given_.staffAnswers)) return;
        plan({now_ + draw(given_.acknowledge), 0, Happening::Acknowledge, alert.id, page, who});
    }

    void timeUp(Held& held) {
        const auto due = ward::deadlineOf(held.record);
        if (!due || *due > now_) return; // it has moved since
        ward::AlertInput input;
        input.kind = AlertEventKind::TimeUp;
        give(held, input);
    }

    void takeNext() {
        if (inHand_ || now_ >= kBegin + given_.night + kCalmDown) return;
        Held* best = nullptr;
        for (auto& [id, held] : open_) {
            const auto& alert = held.record.ward;
            if (alert.state != AlertState::Raised) continue;
            if (!best || std::tuple(best->record.ward.priority, alert.raisedAt) < std::tuple(alert.priority, best->record.ward.raisedAt))
                best = &held;
        }
        if (!best) {
            attentive_ = false;
            return;
        }
        if (!attentive_) {
            if (!std::exchange(noticing_, true)) plan({now_ + draw(given_.notice), 0, Happening::Notice, {}, {}, {}});
            return;
        }
        ward::AlertInput input;
        input.kind = AlertEventKind::Claim;
        input.by = "anna";
        input.console = "seat-1";
        if (give(*best, input) != ReplyCode::Ok) return;
        inHand_ = best->record.ward.id;
        firstAnswer(*best);
        figures_.operatorAfter.push_back(secondsSince(best->record.ward.raisedAt));
        listen(*best);
    }

    void listen(Held& held) {
        held.soundsSeen = held.record.ward.soundCount;
        const auto takes = std::min<milliseconds>(draw(given_.decision), seconds{110}); // the claim is kept for 120 s
        figures_.busy += takes + kNextAlert;
        plan({now_ + takes, 0, Happening::Decide, held.record.ward.id, {}, {}});
    }

    void decide(Held& held) {
        const auto id = held.record.ward.id;
        if (inHand_ != id) return;
        const double die = uniform();
        const double paged = held.relevant ? given_.relevantPaged : given_.needlessPaged;
        const double watched = held.relevant ? given_.relevantWatched : given_.needlessWatched;
        ward::AlertInput input;
        input.by = "anna";
        input.console = "seat-1";
        input.soundsSeen = held.soundsSeen;
        input.watchMinutes = 5;
        input.dismissReason = DismissReason::NotRelevant;
        input.kind = die < paged ? AlertEventKind::Page : die < paged + watched ? AlertEventKind::Watch : AlertEventKind::Dismiss;
        if (give(held, input) == ReplyCode::Ok || !open_.contains(id) || held.record.ward.state != AlertState::Claimed)
            plan({now_ + kNextAlert, 0, Happening::OperatorFree, {}, {}, {}});
        else
            listen(held); // another sound came meanwhile
    }

    void staffDoes(Held& held, const Event& event, AlertEventKind kind) {
        ward::AlertInput input;
        input.kind = kind;
        input.by = event.who;
        input.page = event.page;
        input.outcome = Outcome::Helped;
        if (kind == AlertEventKind::Acknowledged) {
            const bool first = held.record.ward.state == AlertState::Paging;
            if (give(held, input) != ReplyCode::Ok || !first) return;
            firstAnswer(held);
            visiting_.insert(event.who);
            return plan({now_ + draw(given_.walk), 0, Happening::Arrive, event.alert, event.page, event.who});
        }
        if (const auto visit = visiting_.find(event.who); kind == AlertEventKind::Done && visit != visiting_.end())
            visiting_.erase(visit);
        give(held, input);
        if (kind == AlertEventKind::Arrived)
            plan({now_ + draw(given_.visit), 0, Happening::Leave, event.alert, event.page, event.who});
    }

    double secondsSince(UtcTime then) const { return static_cast<double>((now_ - then).count()) / 1000; }
    void firstAnswer(Held& held) {
        if (std::exchange(held.answered, true)) return;
        figures_.answeredAfter.push_back(secondsSince(held.record.ward.firstRaisedAt));
    }

    int residents_;
    const Assumptions& given_;
    std::mt19937 dice_;
    int staff_;
    std::priority_queue<Event, std::vector<Event>, std::greater<>> events_;
    std::map<Uuid, Held> open_;
    std::multiset<std::string> visiting_;
    std::optional<Uuid> inHand_;
    bool attentive_ = false; // at the keys: has just decided, or has heard that something waits
    bool noticing_ = false;
    UtcTime now_{};
    std::uint64_t ids_ = 0, order_ = 0;
    NightFigures figures_;
};

} // namespace

NightFigures playNight(int residents, const Assumptions& assumptions, std::uint32_t seed) {
    return Night(residents, assumptions, seed).run();
}

} // namespace natlyt::bench
