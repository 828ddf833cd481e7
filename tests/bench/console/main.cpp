// SPDX-License-Identifier: Apache-2.0
// How the console bears a busy night: the real window with the software renderer, fed by a fake bus. Prints figures;
// judges nothing, for the wall clock of a shared machine proves nothing.
#include "tests/bench/console/bench_console.hpp"
#include "tests/bench/figures.hpp"

#include <CLI/CLI.hpp>
#include <QElapsedTimer>
#include <QGuiApplication>
#include <QTemporaryDir>
#include <fmt/format.h>

#include <fstream>
#include <malloc.h>
#include <unistd.h>

namespace {

using namespace natlyt;
using namespace natlyt::console;
using console::testing::BenchConsole;
using Clock = std::chrono::steady_clock;

double msSince(Clock::time_point start) { return std::chrono::duration<double, std::milli>(Clock::now() - start).count(); }

double residentMiB() {
    std::ifstream statm("/proc/self/statm");
    double size = 0, resident = 0;
    statm >> size >> resident;
    return resident * static_cast<double>(sysconf(_SC_PAGESIZE)) / 1048576;
}

// What this thread has computed; on a shared machine it says more than the clock on the wall.
double threadMs() {
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

// Frames as they come out, while the window always wants the next one.
class Frames {
public:
    explicit Frames(QQuickWindow& window) : window_(window) {
        QObject::connect(&window, &QQuickWindow::frameSwapped, &window, [this] {
            if (count_++ > 0) {
                intervals_.push_back(msSince(last_));
                computed_.push_back(threadMs() - computedBefore_);
            }
            last_ = Clock::now();
            computedBefore_ = threadMs();
            window_.update();
        });
        window.update();
    }
    void restart() {
        intervals_.clear();
        computed_.clear();
        count_ = 0;
    }
    std::size_t count() const { return count_; }
    const std::vector<double>& intervals() const { return intervals_; }
    const std::vector<double>& computed() const { return computed_; } // ms of this thread from one frame to the next

private:
    QQuickWindow& window_;
    Clock::time_point last_;
    std::size_t count_ = 0;
    std::vector<double> intervals_, computed_;
    double computedBefore_ = 0;
};

void line(const std::string& what, const std::string& figures) { fmt::print("{:<34}{}\n", what, figures); std::fflush(stdout); }

void start(int rooms, QSize size) {
    const auto begun = Clock::now();
    const double computedBefore = threadMs();
    BenchConsole console({rooms, 0, false}, systemNow, size);
    const double window = msSince(begun);
    console.logIn();
    for (int i = 0; i < 50; ++i) console.station().raise(systemNow());
    console.turn();
    QCoreApplication::processEvents();
    console.window().grabWindow();
    line(fmt::format("start to usable, {} rooms", rooms),
         fmt::format("{:.0f} ms, computed {:.0f} ms (window {:.0f} ms), {} open alerts, {} items", msSince(begun), threadMs() - computedBefore, window,
                     console.desk().queue()->size(), console.items()));
}

// Presses one key and waits for the frame that shows what it did; nothing when it did nothing within two seconds.
template <class Press, class Done>
std::optional<double> keyToEffect(const Frames& frames, Press press, Done done) {
    const auto begun = Clock::now();
    press();
    while (msSince(begun) < 2000) {
        if (done()) {
            const auto before = frames.count();
            while (frames.count() == before) QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 5);
            return msSince(begun);
        }
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 5);
    }
    return std::nullopt;
}

void busyMinutes(int rooms, int forSeconds, QSize size) {
    BenchConsole console({rooms, 6}, systemNow, size);
    console.logIn();
    Frames frames(console.window());
    std::vector<double> keys;
    int decided = 0, without = 0;
    const auto count = [&](std::optional<double> ms) { ms ? keys.push_back(*ms) : void(++without); };
    const auto begun = Clock::now();
    auto nextKey = begun;
    while (msSince(begun) < forSeconds * 1000.0) {
        console.turn();
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 5);
        if (msSince(begun) < 2000) { frames.restart(); continue; } // the first frames build the scene
        if (Clock::now() < nextKey) continue;
        nextKey = Clock::now() + std::chrono::milliseconds(700);
        auto& desk = console.desk();
        if (desk.overlay() != Overlay::None && (!console.handIsFree() || desk.queue()->waiting() > 0))
            console.key(Qt::Key_Escape);
        else if (!console.handIsFree())
            count(keyToEffect(frames, [&] { console.decideByKeys(decided++); }, [&] { return console.handIsFree(); }));
        else if (desk.queue()->waiting() > 0)
            count(keyToEffect(frames, [&] { console.key(Qt::Key_Space); }, [&] { return !console.handIsFree(); }));
        else {
            const auto was = desk.overlay();
            count(keyToEffect(frames, [&] { console.key(was == Overlay::None ? Qt::Key_Question : Qt::Key_Escape); },
                              [&] { return desk.overlay() != was; }));
        }
    }
    const auto& all = frames.intervals();
    const auto late = std::ranges::count_if(all, [](double ms) { return ms > 33; });
    line(fmt::format("frames, {} rooms", rooms),
         fmt::format("{} in {} s: median {:.1f}, p99 {:.1f}, longest {:.1f} ms; {} over 33 ms", all.size(), forSeconds,
                     bench::percentile(all, 50), bench::percentile(all, 99), bench::percentile(all, 100), late));
    const auto& computed = frames.computed();
    line("    computed between two frames",
         fmt::format("median {:.1f}, p99 {:.1f}, most {:.1f} ms", bench::percentile(computed, 50), bench::percentile(computed, 99),
                     bench::percentile(computed, 100)));
    line(fmt::format("key to effect, {} rooms", rooms),
         fmt::format("{} keys: median {:.1f}, p99 {:.1f} ms; {} without effect", keys.size(), bench::percentile(keys, 50),
                     bench::percentile(keys, 99), without));
}

void night(int rooms, int hours, QSize size) {
    Now now{UtcTime{std::chrono::milliseconds(1'795'398'438'000)}, MonotonicTime{std::chrono::hours(1)}};
    BenchConsole console({rooms, 6}, [&now] { return now; }, size);
    console.logIn();
    std::vector<std::pair<double, double>> memory;
    const auto begun = Clock::now();
    const double computedBefore = threadMs();
    for (int second = 0; second < hours * 3600; ++second) {
        now.wall += seconds{1};
        now.monotonic += seconds{1};
        console.turn();
        console.desk().tick(now);
        if (second % 4 == 1) {
            if (console.handIsFree()) console.key(Qt::Key_Space);
            else console.decideByKeys(second / 4);
        }
        console.window().update();
        QCoreApplication::processEvents();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        if (second % 300 == 299 && (second >= 3600 || hours == 1)) {
            malloc_trim(0);
            memory.emplace_back(second / 3600.0, residentMiB());
        }
    }
    const double took = msSince(begun) / 1000;
    line(fmt::format("a night of {} h, {} rooms", hours, rooms),
         fmt::format("{:.0f}x real time, {:.1f} s computed for each hour, {} alerts, {} heartbeats; {:.1f} MiB at the end, {:+.2f} MiB/h after the first hour",
                     hours * 3600 / took, (threadMs() - computedBefore) / 1000 / hours, console.station().alertsRaised(), console.station().heartbeatsSent(),
                     memory.back().second, bench::slope(memory)));
}

} // namespace

int main(int argc, char** argv) {
    CLI::App cli{"How the console bears a busy night"};
    std::vector<int> wards{300, 1000};
    int forSeconds = 60, hours = 8;
    std::vector<int> size{1920, 1080};
    cli.add_option("--rooms", wards, "how many rooms, one or more wards");
    cli.add_option("--seconds", forSeconds, "of frames and keys, in real time; 0: none");
    cli.add_option("--night-hours", hours, "of the night that passes fast, with the first ward; 0: none");
    cli.add_option("--size", size, "of the window")->expected(2);
    CLI11_PARSE(cli, argc, argv);
    const QTemporaryDir runtime;
    qputenv("XDG_RUNTIME_DIR", runtime.path().toUtf8());
    qputenv("QT_QPA_PLATFORM", "offscreen");
    qputenv("QT_QUICK_BACKEND", "software");
    qputenv("QT_SCALE_FACTOR", "1");
    qputenv("TZ", "Europe/Copenhagen");
    ConsoleApp::prepare();
    QGuiApplication application(argc, argv);
    const QSize window(size[0], size[1]);
    fmt::print("{}x{}, software renderer; heartbeats each 5 s, 6 alerts a minute\n", window.width(), window.height());
    for (const int rooms : wards) start(rooms, window);
    if (forSeconds > 0)
        for (const int rooms : wards) busyMinutes(rooms, forSeconds, window);
    if (hours > 0) night(wards.front(), hours, window);
    return 0;
}
