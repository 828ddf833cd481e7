# SPDX-License-Identifier: Apache-2.0
"""Who may use whom: the house rules as data. checks.py applies them."""

# Folder -> the folders it may include from, beside itself. The longest matching folder decides.
MAY_INCLUDE = {
    "protocol/serial": [],
    "protocol": ["protocol"],
    "edge-daemon/core": ["protocol"],
    "edge-daemon/io": ["protocol", "edge-daemon/core"],
    "edge-daemon/app": ["protocol", "edge-daemon"],
    "operator-console/domain": ["protocol"],
    "operator-console/store": ["protocol", "operator-console/domain"],
    "operator-console/gateways": ["protocol", "operator-console/domain"],
    "operator-console/station": ["protocol", "operator-console/domain", "operator-console/store",
                                 "operator-console/gateways"],
    "operator-console/login_guard": ["protocol"],
    "operator-console/provision": ["protocol"],
    "operator-console/models": ["protocol", "operator-console/domain"],
    "operator-console/console": ["protocol", "operator-console/models"],
    "firmware/core": ["protocol/serial"],
    "firmware": ["protocol/serial"],
    "tests": ["protocol", "edge-daemon", "operator-console", "firmware", "tests"],
}

# Pure: no Qt, sockets, files, clocks, audio devices, threads.
PURE = ["protocol", "edge-daemon/core", "operator-console/domain", "firmware/core"]
# A core and whatever is pure links and includes nothing of these.
IMPURE_OF_OURS = ["protocol/link"]

# Why a pure folder must not include it -> the headers, as regular expressions for what stands in <...>.
IMPURE_HEADERS = {
    "Qt": r"Q[A-Z]\w*(/.*)?|q\w+\.h",
    "sockets": r"sys/socket\.h|sys/un\.h|netinet/.*|arpa/.*|netdb\.h|s?poll\.h|sys/(e?poll|select|eventfd)\.h",
    "files": r"fstream|filesystem|unistd\.h|fcntl\.h|dirent\.h|sys/(stat|mman|file|ioctl)\.h|cstdio|stdio\.h",
    "audio devices": r"portaudio\.h|alsa/.*|pulse/.*|sndfile\.h(h)?|samplerate\.h",
    "threads": r"thread|mutex|shared_mutex|condition_variable|future|semaphore|latch|barrier|stop_token|pthread\.h",
}
# The same for what a pure folder calls.
IMPURE_CALLS = {
    "clocks": r"\bsystemNow\s*\(|::now\s*\(|\bclock_gettime\s*\(|\bgettimeofday\s*\(|\bstd::time\s*\(|\bsleep_(for|until)\b",
    "the environment": r"\bgetenv\s*\(",
}
# File (without its ending) -> what it alone may use, and why.
IMPURE_BY_DESIGN = {
    "protocol/link": ["sockets", "files", "threads", "clocks"],  # the bus itself
    "protocol/support/time": ["clocks"],                         # defines systemNow() for applications
    "protocol/support/toml_config": ["files"],                   # load(): reads a configuration and names it in messages
    "protocol/sealing/wipe": ["files"],                          # mlock and madvise live in sys/mman.h
}

# A library is used in one place, so that it can be replaced there. Headers -> folders; tests may use any.
ONLY_IN = {
    r"nlohmann/.*": ["protocol/messages"],
    r"sodium(\.h|/.*)": ["protocol/sealing"],
    r"mosquitto.*\.h": ["protocol/link", "operator-console/login_guard"],  # the latter is a part of the broker
    r"toml\+\+/.*|toml\+\+\.h|toml\.hpp": ["protocol/support"],
    r"sqlite3\.h": ["operator-console/store"],
    r"portaudio\.h|samplerate\.h|sndfile\.h(h)?": ["edge-daemon/io/capture"],
    r"kiss_fftr?\.h|kissfft/.*": ["edge-daemon/core/features", "operator-console/models"],
    r"httplib\.h": ["operator-console/station", "operator-console/gateways", "operator-console/provision"],
    r"qrencode\.h": ["operator-console/provision"],
    r"curl/.*": ["operator-console/gateways"],
    r"Q[A-Z]\w*(/.*)?": ["operator-console/models", "operator-console/console"],
}
# The same for the link graph: linked library -> folders whose targets may link it.
LINKED_ONLY_IN = {
    r"nlohmann_json.*": ["protocol"],
    r"PkgConfig::SODIUM": ["protocol"],
    r"PkgConfig::MOSQUITTO": ["protocol"],
    r"tomlplusplus.*|PkgConfig::TOML.*": ["protocol"],
    r"SQLite::SQLite3|PkgConfig::SQLITE.*|sqlite3": ["operator-console/store"],
    r"CURL::.*": ["operator-console/gateways"],
    r"PkgConfig::PORTAUDIO.*|portaudio": ["edge-daemon/io"],
    r"Qt6::.*": ["operator-console/models", "operator-console/console"],
}

TOP_LEVEL = {"CMakeLists.txt", "firmware", "edge-daemon", "operator-console", "protocol", "hardware", "tests", "README.md"}
TOP_LEVEL_TOOLS = {"CMakePresets.json", "CMakeUserPresets.json", "LICENSE", ".git", ".gitignore", ".gitattributes",
                   ".clang-format", ".clang-tidy", ".ci", ".github", ".cache", "build"}

# Files whose first line (the second after #! or <!doctype) names the licence.
SPDX_ENDINGS = {".cpp", ".hpp", ".c", ".h", ".S", ".ld", ".py", ".sh", ".qml", ".js", ".mjs", ".css", ".html", ".cmake",
                ".yaml", ".yml", ".toml", ".in"}
# Loaded by programs that are not ours: compiled apart, position-independent and without sanitizers.
PLUGINS = ["natlyt-login-guard"]

SPDX = "SPDX-License-Identifier: Apache-2.0"

CODE_ENDINGS = {".cpp", ".hpp", ".c", ".h", ".py", ".sh", ".qml", ".js", ".mjs", ".css", ".html", ".cmake", ""}
LINES_MOST = 400
LONGER_BY_DESIGN = {}  # path -> why

SOUND_ENDINGS = {".wav", ".flac", ".mp3", ".ogg", ".oga", ".opus", ".aac", ".m4a", ".aif", ".aiff", ".au", ".pcm", ".raw"}
SOUND_MAGIC = [rb"RIFF....WAVE", rb"fLaC", rb"OggS", rb"ID3[\x02-\x04]", rb"FORM....AIF", rb"\.snd\x00"]

# A developer's own folders have no business in the tree.
MACHINE_PATH = "(?<![\\w.~$}-])/" + "(home/[a-z]|root/|Users/|wor" + "k/|mnt/[a-z])"
