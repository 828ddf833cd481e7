// SPDX-License-Identifier: Apache-2.0
#include "tests/operator-console/station/crash_life.hpp"

#include "operator-console/domain/tzif.hpp"
#include "operator-console/gateways/push/push_gateway.hpp"
#include "operator-console/station/station.hpp"
#include "operator-console/station/station_config.hpp"
#include "operator-console/station/ward_file.hpp"
#include "operator-console/store/schema.hpp"
#include "protocol/messages/codec.hpp"
#include "protocol/sealing/receipt.hpp"
#include "protocol/topics/topics.hpp"
#include "tests/operator-console/station/ward_text.hpp"

#include <csignal>
#include <fmt/format.h>
#include <spdlog/spdlog.h>
#include <sqlite3.h>
#include <sstream>
#include <sys/wait.h>
#include <unistd.h>

namespace natlyt::ward::crash {
namespace {

constexpr std::array<const char*, 3> kRooms{"birk-1", "birk-2", "ege-1"};
constexpr std::chrono::minutes kSilence{15};
const auto kStationKeys = sealing::makeSigningKeyPair(); // before any life begins, so that who outlives it can read it

// What the process tells the one that outlives it, line by line; each line is written whole before the next commit.
class Report {
public:
    explicit Report(int fd) : fd_(fd) {}
    template <class... A> void line(fmt::format_string<A...> text, A&&... parts) {
        auto bytes = fmt::format(text, std::forward<A>(parts)...) + "\n";
        for (std::string_view rest = bytes; !rest.empty();) {
            const auto count = ::write(fd_, rest.data(), rest.size());
            if (count < 0) ::_exit(2);
            rest.remove_prefix(static_cast<std::size_t>(count));
        }
    }

private:
    int fd_;
};

class ToldLink final : public link::Link {
public:
    ToldLink(Report& report, World& world) : report_(report), world_(world) {}
    Result<void> publish(std::string_view topic, std::string_view payload, link::Qos, bool,
                         std::optional<std::uint32_t>) override {
        report_.line("published {} {}", topic, payload);
        return {};
    }
    void setLive(std::string_view topic, std::string_view payload) override {
        world_.retained[std::string(topic)] = payload;
        report_.line("retained {} {}", topic, payload);
    }
    void clearLive(std::string_view topic) override {
        world_.retained.erase(std::string(topic));
        report_.line("cleared {}", topic);
    }
    void subscribe(std::string_view, link::Qos) override {}
    void unsubscribe(std::string_view) override {}
    link::LinkStatus status() const override { return {link::LinkState::Connected, {}, 0, 0, 0}; }
    void drain(const std::function<void(const link::Message&)>&, const std::function<void(const link::LinkStatus&)>&) override {}
    int wakeFd() const override { return -1; }

private:
    Report& report_;
    World& world_;
};

// A channel on which each ringing is a call: a repeated one wakes somebody.
class CallChannel final : public PagingGateway {
public:
    CallChannel(Report& report, World& world) : report_(report), world_(world) {}
    std::string_view name() const override { return "espa"; }
    std::string addressOf(const Person& person) const override { // staff-2 has a handset alone
        return person.role == Role::Staff && person.id != "staff-2" ? "23" + person.id : "";
    }
    Result<void> send(const Recipient& to, const StaffPage& page) override {
        if (page.state != PageState::Ringing) return {};
        const Ring ring{page.page, page.pagedAt};
        world_.unconfirmed.push_back(ring);
        users_[ring.page] = to.user;
        report_.line("rang {} {}", page.page.text(), page.pagedAt.time_since_epoch().count());
        return {};
    }
    Result<void> cancel(const Recipient&, const StaffPage& page) override {
        std::erase_if(world_.unconfirmed, [&](const Ring& ring) { return ring.page == page.page; });
        return {};
    }
    void recall(const Recipient& to, const StaffPage& page, milliseconds) override { users_[page.page] = to.user; }
    std::vector<GatewayEvent> take() override { return std::exchange(events_, {}); }
    GatewayHealth health() const override { return {}; }

    void confirmAll() {
        for (const auto& ring : world_.unconfirmed)
            events_.push_back({GatewayEventKind::Delivered, users_[ring.page], ring.page, ""});
    }

private:
    Report& report_;
    World& world_;
    std::map<Uuid, std::string> users_;
    std::vector<GatewayEvent> events_;
};

struct Killer {
    Death death;
    int commits = 0;
    static int before(void* self) {
        auto& killer = *static_cast<Killer*>(self);
        if (++killer.commits == killer.death.commits && !killer.death.durable) ::raise(SIGKILL);
        return 0;
    }
    static int after(void* self, sqlite3*, const char*, int) {
        auto& killer = *static_cast<Killer*>(self);
        if (killer.commits == killer.death.commits && killer.death.durable) ::raise(SIGKILL);
        return SQLITE_OK;
    }
};

class Life {
public:
    Life(const std::filesystem::path& database, const std::vector<Step>& steps, const Death& death, World& world, int fd)
        : steps_(steps), world_(world), report_(fd), killer_{death}, db_(openStore(database).value()),
          ward_(ward::Registry(db_).load().value()), zone_(loadTimeZone(ward_.timeZone).value()), ledger_(db_), registry_(db_),
          link_(report_, world), push_(link_), calls_(report_, world),
          services_(link_, ledger_, registry_, ward_, *zone_, kStationKeys.secretKey,
                    [this](UtcTime) { return nextId(); }),
          station_(services_, [] { return std::nullopt; }, nextId(), world.now) {
        services_.gateways = {&push_, &calls_};
        sqlite3_commit_hook(db_.handle(), &Killer::before, &killer_);
        sqlite3_wal_hook(db_.handle(), &Killer::after, &killer_);
    }

    void run() {
        station_.start(world_.now).value();
        for (; world_.done < steps_.size(); report_.line("did {}", ++world_.done)) act(steps_[world_.done]);
        killer_.death.commits = 0;
        pass(kSilence);
        report_.line("lived");
    }

private:
    Uuid nextId() {
        Uuid id;
        id.bytes[0] = static_cast<std::uint8_t>(world_.lives);
        ++ids_;
        for (std::size_t i = 0; i < 4; ++i) id.bytes[15 - i] = static_cast<std::uint8_t>(ids_ >> (8 * i));
        return id;
    }
    void pass(seconds time) {
        for (auto i = 0; i < time.count(); ++i) {
            world_.now.wall += seconds{1};
            world_.now.monotonic += seconds{1};
            report_.line("now {}", world_.now.wall.time_since_epoch().count());
            station_.tick(world_.now);
        }
    }
    template <class M> void give(const std::string& topic, const M& message) {
        station_.onMessage({topic, encode(message), false}, world_.now);
    }
    void hear(const std::string& room) { // the room says it again until it has a receipt, after a restart too
        natlyt::RoomAlert alert;
        alert.room = room;
        alert.id.bytes[0] = 0xee;
        alert.id.bytes[15] = static_cast<std::uint8_t>(world_.done);
        alert.soundClass = SoundClass::Shout;
        alert.levelDbfs = -20;
        alert.onset = world_.now.wall;
        give(topics::roomAlert(room), alert);
    }
    void ask(OperatorRequestKind kind, bool urgent = false) {
        OperatorRequest request;
        request.id = nextId();
        request.kind = kind;
        request.console = "seat-1";
        request.urgent = urgent;
        request.publicKey = Bytes(32, 7);
        request.dismissReason = DismissReason::Television;
        request.watchMinutes = 2;
        for (const auto& [topic, payload] : world_.retained) // the first alert that the console shows
            if (!request.alert && topic.starts_with("natlyt/1/ward/alert/")) {
                const auto shown = decode<natlyt::WardAlert>(payload).value();
                request.alert = shown.id;
                request.soundsSeen = shown.soundCount;
            }
        if (kind == OperatorRequestKind::GoOnDuty || request.alert) give(topics::operatorRequest("operator-1"), request);
    }
    void answer(const std::string& user, StaffReplyKind kind) { // what the handset shows
        const auto prefix = topics::staffPage(user, Uuid{}).substr(0, topics::staffPage(user, Uuid{}).rfind('/') + 1);
        StaffReply reply;
        for (const auto& [topic, payload] : world_.retained)
            if (topic.starts_with(prefix)) reply.page = decode<StaffPage>(payload)->page;
        if (!reply.page) return;
        report_.line("on {}", user);
        reply.id = nextId();
        reply.kind = kind;
        reply.at = world_.now.wall;
        if (kind == StaffReplyKind::Done) reply.outcome = Outcome::Helped;
        give(topics::staffReply(user), reply);
    }
    void confirm() {
        const auto taken = world_.unconfirmed;
        calls_.confirmAll();
        station_.tick(world_.now);
        for (const auto& ring : taken) report_.line("confirmed {} {}", ring.page.text(), ring.at.time_since_epoch().count());
        world_.unconfirmed.clear();
    }
    void logOff(const std::string& user) {
        StaffReply reply;
        reply.id = nextId();
        reply.kind = StaffReplyKind::LoggedOff;
        reply.at = world_.now.wall;
        give(topics::staffReply(user), reply);
        report_.line("off {}", user);
    }
    [[noreturn]] void fall() {
        report_.line("did {}", world_.done + 1); // once
        ::raise(SIGKILL);
        std::abort();
    }
    void act(const Step& step) {
        const auto who = fmt::format("staff-{}", step.who % 3 + 1);
        switch (step.deed) {
        case Deed::Sound: return hear(kRooms[static_cast<std::size_t>(step.who % 3)]);
        case Deed::Pass: return pass(seconds{step.who});
        case Deed::GoOnDuty: return ask(OperatorRequestKind::GoOnDuty);
        case Deed::Claim: return ask(OperatorRequestKind::Claim);
        case Deed::Release: return ask(OperatorRequestKind::Release);
        case Deed::Dismiss: return ask(OperatorRequestKind::Dismiss);
        case Deed::Watch: return ask(OperatorRequestKind::Watch);
        case Deed::Page: return ask(OperatorRequestKind::Page);
        case Deed::Urgent: return ask(OperatorRequestKind::Page, true);
        case Deed::Received: return answer(who, StaffReplyKind::Received);
        case Deed::Acknowledge: return answer(who, StaffReplyKind::Acknowledged);
        case Deed::Arrive: return answer(who, StaffReplyKind::OnSite);
        case Deed::Done: return answer(who, StaffReplyKind::Done);
        case Deed::Cannot: return answer(who, StaffReplyKind::Cannot);
        case Deed::Confirm: return confirm();
        case Deed::LogOff: return logOff(who);
        case Deed::Fall: fall();
        }
    }

    std::uint32_t ids_ = 0; // before those that ask for one
    const std::vector<Step>& steps_;
    World& world_;
    Report report_;
    Killer killer_;
    Database db_;
    Ward ward_;
    std::unique_ptr<TimeZone> zone_;
    Ledger ledger_;
    ward::Registry registry_;
    ToldLink link_;
    PushGateway push_;
    CallChannel calls_;
    Services services_;
    Station station_;
};

// Takes in what a life told, and watches the promises.
class Witness {
public:
    explicit Witness(World& world) : world_(world) {}

    void line(const std::string& text) {
        std::istringstream words(text);
        std::string verb, first, rest;
        words >> verb >> first >> std::ws;
        std::getline(words, rest);
        if (verb == "lived") lived = true;
        else if (verb == "now") world_.now.wall = UtcTime{milliseconds{std::stoll(first)}};
        else if (verb == "did") world_.done = std::stoul(first);
        else if (verb == "cleared") world_.retained.erase(first);
        else if (verb == "published") published(first, rest);
        else if (verb == "retained") retained(first, rest);
        else if (verb == "confirmed") confirmed({Uuid::parse(first).value(), UtcTime{milliseconds{std::stoll(rest)}}});
        else if (verb == "rang") rang({Uuid::parse(first).value(), UtcTime{milliseconds{std::stoll(rest)}}});
        else if (verb == "off") world_.loggedOff.insert(first);
        else if (verb == "on") world_.loggedOff.erase(first);
    }
    bool lived = false;

private:
    void breach(std::string what) {
        if (world_.broken.empty()) world_.broken = std::move(what);
    }
    void published(const std::string& topic, const std::string& payload) {
        if (topics::parse(topic)->kind != topics::Kind::RoomReceipt) return;
        world_.receipted.insert(sealing::openReceipt(payload, kStationKeys.publicKey).value().alert);
    }
    void retained(const std::string& topic, const std::string& payload) {
        world_.retained[topic] = payload;
        if (topics::parse(topic)->kind == topics::Kind::StaffPage) stepped(decode<StaffPage>(payload).value());
        if (topics::parse(topic)->kind != topics::Kind::WardAlert) return;
        const auto alert = decode<natlyt::WardAlert>(payload).value();
        if (alert.state == AlertState::Raised || alert.state == AlertState::Claimed) world_.highestStep[alert.id] = 0;
        if (!isOpen(alert.state) && alert.history.back().by.empty()) breach("alert " + alert.id.text() + " ended by nobody");
    }
    void confirmed(const Ring& ring) {
        world_.confirmed.insert(ring);
        std::erase(world_.unconfirmed, ring);
    }
    void rang(const Ring& ring) {
        if (world_.confirmed.contains(ring)) breach("page " + ring.page.text() + " rang twice on a channel that confirmed it");
        world_.unconfirmed.push_back(ring);
    }
    void stepped(const StaffPage& page) {
        if (page.state != PageState::Ringing || page.notice) return;
        auto& highest = world_.highestStep[page.alert];
        if (!page.urgent && page.step > highest + 1)
            breach(fmt::format("step {} of {} rang after step {} of {}", page.step, page.alert.text(), highest, page.chainLength));
        highest = std::max(highest, static_cast<int>(page.step));
    }

    World& world_;
};

// Rings that the channel has taken and nobody has answered.
int confirmedAndRinging(const World& world) {
    int rings = 0;
    for (const auto& [topic, payload] : world.retained) {
        if (topics::parse(topic)->kind != topics::Kind::StaffPage) continue;
        const auto page = decode<StaffPage>(payload).value();
        if (page.state == PageState::Ringing && world.confirmed.contains({page.page, page.pagedAt})) ++rings;
    }
    return rings;
}

} // namespace

void seed(const std::filesystem::path& database, UtcTime now) {
    auto db = openStore(database).value();
    ward::Registry(db).replace(readWard(kWardText, "ward.toml", now)->ward, now).value();
}

bool live(const std::filesystem::path& database, const std::vector<Step>& steps, const Death& death, World& world) {
    std::array<int, 2> pipe{};
    if (::pipe(pipe.data()) != 0) throw std::runtime_error("no pipe");
    ++world.lives;
    const auto child = ::fork();
    if (child == 0) {
        ::close(pipe[0]);
        spdlog::set_level(spdlog::level::off);
        Life(database, steps, death, world, pipe[1]).run();
        ::_exit(0);
    }
    ::close(pipe[1]);
    world.unconfirmed.clear();
    Witness witness(world);
    std::string buffer;
    std::array<char, 65536> bytes{};
    for (ssize_t count = 0; (count = ::read(pipe[0], bytes.data(), bytes.size())) > 0;) {
        buffer.append(bytes.data(), static_cast<std::size_t>(count));
        std::size_t begin = 0;
        for (auto end = buffer.find('\n'); end != std::string::npos; begin = end + 1, end = buffer.find('\n', begin))
            witness.line(buffer.substr(begin, end - begin));
        buffer.erase(0, begin);
    }
    ::close(pipe[0]);
    int status = 0;
    ::waitpid(child, &status, 0);
    const bool killed = WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL;
    if (!killed && (!WIFEXITED(status) || WEXITSTATUS(status) != 0)) world.broken = fmt::format("the station fell over: {}", status);
    if (killed) world.confirmedAndRinging += confirmedAndRinging(world);
    world.now.wall += death.down;
    world.now.monotonic = MonotonicTime{std::chrono::hours{world.lives}}; // another boot
    return witness.lived;
}

} // namespace natlyt::ward::crash
