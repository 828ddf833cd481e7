// SPDX-License-Identifier: Apache-2.0
// Generates messages within the limits of their fields, from the same list that the codec uses.
#pragma once

#include "protocol/messages/codec.hpp"
#include "protocol/support/base64.hpp"

#include <algorithm>
#include <concepts>
#include <rapidcheck.h>

namespace natlyt::test {

// Must be used within a property: draws with *gen.
class AnyMessage {
public:
    template <class Message> static Message draw() {
        Message message;
        AnyMessage drawer;
        Message::visit(message, drawer);
        mend(message);
        return message;
    }

    template <class T, class Limit = fields::Unlimited>
    void operator()(const char*, T& field, Limit limit = {}) {
        fill(field, limit);
    }

private:
    static void fill(bool& out, fields::Unlimited) { out = *rc::gen::arbitrary<bool>(); }
    template <std::integral T> static void fill(T& out, fields::Range limit) {
        out = static_cast<T>(*rc::gen::oneOf(rc::gen::just(limit.low), rc::gen::just(limit.high),
                                             rc::gen::inRange(limit.low, limit.high)));
    }
    static void fill(double& out, fields::RealRange limit) {
        const double unit = static_cast<double>(*rc::gen::inRange<std::uint32_t>(0, UINT32_MAX)) / UINT32_MAX;
        out = limit.low + (limit.high - limit.low) * unit;
    }
    static void fill(std::string& out, fields::Text limit) {
        static const std::vector<std::string> pieces{"a", "Z", " ",  "\"", "\\",   "/", "æ",
                                                     "Ø", "€", "🔔", "\n", "\x01", "0"};
        out = limit.mayBeEmpty ? "" : "x";
        for (auto count = *rc::gen::inRange(0, 40); count > 0; --count) {
            const std::string& piece = *rc::gen::elementOf(pieces);
            if (out.size() + piece.size() <= limit.most)
                out += piece;
        }
    }
    static void fill(std::string& out, fields::Id) {
        out = *rc::gen::container<std::string>(*rc::gen::inRange<std::size_t>(1, 41),
                                               rc::gen::elementOf(std::string{"abcxyz0189-"}));
    }
    static void fill(Bytes& out, fields::Base64 limit) {
        const std::size_t bytes = limit.exactly != 0 ? limit.exactly : *rc::gen::inRange<std::size_t>(0, 300);
        out = *rc::gen::container<Bytes>(bytes, rc::gen::arbitrary<std::uint8_t>());
    }
    static void fill(Uuid& out, fields::Unlimited) {
        std::ranges::generate(out.bytes, [] { return *rc::gen::arbitrary<std::uint8_t>(); });
    }
    static void fill(UtcTime& out, fields::Unlimited) {
        std::int64_t ms = 0;
        fill(ms, fields::kCounter);
        out = UtcTime{milliseconds{ms}};
    }
    template <class E>
        requires std::is_enum_v<E>
    static void fill(E& out, fields::Unlimited) {
        out = static_cast<E>(*rc::gen::inRange<std::size_t>(0, countOf<E>()));
    }
    template <class T, class Limit> static void fill(std::optional<T>& out, Limit limit) {
        out.reset();
        if (*rc::gen::arbitrary<bool>())
            fill(out.emplace(), limit);
    }
    template <class T, class Each> static void fill(std::vector<T>& out, fields::List<Each> limit) {
        out.resize(*rc::gen::inRange(limit.least, std::min<std::size_t>(limit.most, 6) + 1));
        for (T& element : out)
            fill(element, limit.each);
    }
    template <class T>
        requires requires(T& t, AnyMessage& v) { T::visit(t, v); }
    static void fill(T& out, fields::Unlimited) {
        AnyMessage drawer;
        T::visit(out, drawer);
    }

    // What must hold between fields; protocol/messages/checks.hpp.
    template <class Message> static void mend(Message&) {}
    static void mend(ListeningPlan& plan) {
        std::vector<UtcTime> times;
        for (const Interval& interval : plan.intervals)
            times.insert(times.end(), {interval.from, interval.to});
        std::ranges::sort(times);
        times.erase(std::unique(times.begin(), times.end()), times.end());
        plan.intervals.clear();
        for (std::size_t i = 0; i + 1 < times.size(); i += 2)
            plan.intervals.push_back({times[i], times[i + 1]});
        if (plan.levelRules)
            for (LevelRule& rule : *plan.levelRules)
                if (!rule.aboveFloorDb && !rule.levelDbfs)
                    rule.levelDbfs = -30;
        order(plan.issuedAt, plan.validUntil);
    }
    static void mend(RoomRequest& request) {
        order(request.issuedAt, request.expiresAt);
        if (request.kind == RoomRequestKind::ResendSnippet && !request.alert)
            request.alert = Uuid{};
        if (request.kind == RoomRequestKind::ListenLive || request.kind == RoomRequestKind::ReportHeard)
            request.forSeconds = std::max(1, request.forSeconds);
        if (request.kind == RoomRequestKind::ListenLive && !request.seat)
            request.seat = ConsoleKey{"seat-1", Bytes(32)};
    }
    static void mend(OperatorRequest& request) {
        if (!request.alert)
            request.alert = Uuid{};
        if (!request.room)
            request.room = "r";
        if (!request.publicKey)
            request.publicKey = Bytes(32);
        if (!request.dismissReason)
            request.dismissReason = DismissReason::Other;
        if (!request.watchMinutes)
            request.watchMinutes = 1;
        if (request.note.empty())
            request.note = "x";
        if (!request.change)
            request.change = RegistryChange{};
        if (!request.soundClass)
            request.soundClass = SoundClass::Cough;
        if (!request.shelveMinutes)
            request.shelveMinutes = 15;
        if (!request.handover)
            request.handover = 1;
        if (!request.fault)
            request.fault = FaultName{FaultKind::LinkDown, "x"};
        if (!request.drill)
            request.drill = Uuid{};
        if (!request.guidedDrill)
            request.guidedDrill = GuidedDrillResult{};
    }
    static void mend(StaffReply& reply) {
        if (!reply.page)
            reply.page = Uuid{};
        if (!reply.outcome)
            reply.outcome = Outcome::Other;
        if (!reply.room)
            reply.room = "r";
        if (!reply.unit)
            reply.unit = "u";
    }
    static void order(UtcTime& earlier, UtcTime& later) {
        if (later < earlier)
            std::swap(earlier, later);
        if (later == earlier) {
            earlier = UtcTime{milliseconds{0}};
            later = UtcTime{milliseconds{1}};
        }
    }
};

} // namespace natlyt::test
