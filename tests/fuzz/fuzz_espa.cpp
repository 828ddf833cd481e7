// SPDX-License-Identifier: Apache-2.0
// Whatever comes over a pager's line: what goes out is sound, a call is taken only by an ACK that came after its block,
// and every call ends within the time that its tries may take. A byte 0xf0 .. 0xff lets time pass.
#include "operator-console/gateways/espa/espa_link.hpp"

#include <cstdlib>

using namespace natlyt;
using namespace natlyt::ward::espa;

namespace {

void require(bool right) {
    if (!right) std::abort();
}

struct Run {
    explicit Run(StationRole role) : link(settings(role), [this](std::string_view bytes) { out(bytes); }) {
        link.opened(now);
        link.call({1, "2301", "Birkehuset 1", '3', '3', '1', '1'}, now);
        link.call({2, "2302", std::string("\x03\x04\x1e", 3), '3', '3', '1', '3'}, now);
    }
    static LinkSettings settings(StationRole role) {
        LinkSettings s;
        s.role = role;
        return s;
    }
    void out(std::string_view bytes) {
        for (const char byte : bytes) {
            const auto sign = sent.push(byte);
            if (!sign) continue;
            require(sign->kind != SignKind::BadBlock);
            blocks += sign->kind == SignKind::Block;
        }
        require(sent.counters().noise == 0);
    }
    void take() {
        for (const auto& event : link.take()) {
            accepted += event.kind == LinkEventKind::Accepted;
            ended += event.kind == LinkEventKind::Accepted || event.kind == LinkEventKind::Failed;
        }
        require(accepted <= blocks && accepted <= acks && ended <= 2);
    }
    void pass(milliseconds time) {
        now += time;
        link.tick(now);
        take();
    }

    Receiver sent;
    EspaLink link;
    MonotonicTime now{};
    std::size_t blocks = 0, acks = 0, accepted = 0, ended = 0;
};

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    for (const auto role : {StationRole::Control, StationRole::Polled}) {
        Run run(role);
        for (std::size_t i = 0; i < size; ++i) {
            const char byte = static_cast<char>(data[i]);
            run.acks += byte == kAck;
            if (data[i] >= 0xf0) run.pass(milliseconds{10 << (data[i] & 0xf)});
            else run.link.received({&byte, 1}, run.now);
            run.take();
        }
        for (int i = 0; i < 1000 && run.ended < 2; ++i) run.pass(milliseconds{100});
        require(run.ended == 2);
    }
    return 0;
}
