// SPDX-License-Identifier: Apache-2.0
#include "tests/protocol/test_broker.hpp"

#include <arpa/inet.h>
#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <fstream>
#include <netinet/in.h>
#include <stdexcept>
#include <sys/socket.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

namespace natlyt::test {

namespace {

sockaddr_in loopback(std::uint16_t port) {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    address.sin_port = htons(port);
    return address;
}

bool accepts(std::uint16_t port) {
    const int socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    const sockaddr_in address = loopback(port);
    const bool connected = connect(socket, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0;
    close(socket);
    return connected;
}

constexpr const char* kMakeCertificates = R"(set -e; cd "$FOLDER"
new() { openssl req -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -keyout $1.key -out $1.csr -subj "/CN=$2" 2>/dev/null; }
ca() { openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -keyout $1.key -out $1.crt -subj "/CN=$1" -days 2 2>/dev/null; }
by() { openssl x509 -req -in $2.csr -CA $1.crt -CAkey $1.key -CAcreateserial -days ${4:-2} -extfile "$3" -out $2.crt 2>/dev/null; }
echo "subjectAltName=DNS:localhost" > server.ext; echo "extendedKeyUsage=clientAuth" > client.ext
ca ca; ca foreign-ca
new server localhost; by ca server server.ext
new room room-1; by ca room client.ext
new foreign room-1; by foreign-ca foreign client.ext
new revoked room-1; by ca revoked client.ext
touch index.txt; echo 01 > crlnumber
printf '[ca]\ndefault_ca=d\n[d]\ndatabase=index.txt\ncrlnumber=crlnumber\ndefault_md=sha256\ndefault_crl_days=2\n' > ca.cnf
openssl ca -config ca.cnf -cert ca.crt -keyfile ca.key -revoke revoked.crt 2>/dev/null
openssl ca -config ca.cnf -cert ca.crt -keyfile ca.key -gencrl -out crl.pem 2>/dev/null
mosquitto_passwd -b -c passwords ann right; mosquitto_passwd -b passwords bob right
printf 'user ann\ntopic readwrite t/#\nuser bob\ntopic read t/#\nuser room-1\ntopic readwrite t/#\n' > acl
chmod 600 passwords acl
)";

} // namespace

std::uint16_t freePort() {
    const int socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address = loopback(0);
    socklen_t size = sizeof address;
    if (bind(socket, reinterpret_cast<sockaddr*>(&address), size) != 0 ||
        getsockname(socket, reinterpret_cast<sockaddr*>(&address), &size) != 0)
        throw std::runtime_error("no free port");
    close(socket);
    return ntohs(address.sin_port);
}

void shell(const std::string& command) {
    if (std::system(command.c_str()) != 0)
        throw std::runtime_error("failed: " + command);
}

TestBroker::TestBroker(Retained retained) : passwordPort_(freePort()), certificatePort_(freePort()) {
    std::string name = (std::filesystem::temp_directory_path() / "natlyt-broker-XXXXXX").string();
    if (!mkdtemp(name.data()))
        throw std::runtime_error("no temporary folder");
    folder_ = name;
    shell("FOLDER='" + name + "'; " + kMakeCertificates);
    writeConfiguration(retained);
    start();
}

TestBroker::~TestBroker() {
    kill();
    std::error_code ignored;
    std::filesystem::remove_all(folder_, ignored);
}

void TestBroker::writeConfiguration(Retained retained) const {
    const std::string folder = folder_.string() + "/";
    std::ofstream out{file("mosquitto.conf")};
    out << "user root\nallow_anonymous false\nlog_dest file " << folder << "log\npassword_file " << folder
        << "passwords\nacl_file " << folder << "acl\npersistence_location " << folder << "\npersistence "
        << (retained == Retained::KeptOverRestart ? "true" : "false") << "\n";
    const auto listener = [&](std::uint16_t port) {
        out << "listener " << port << " 127.0.0.1\ntls_version tlsv1.3\ncafile " << folder
            << "ca.crt\ncertfile " << folder << "server.crt\nkeyfile " << folder << "server.key\n";
    };
    listener(passwordPort_);
    listener(certificatePort_);
    out << "require_certificate true\nuse_identity_as_username true\ncrlfile " << folder << "crl.pem\n";
}

void TestBroker::start() {
    process_ = fork();
    if (process_ < 0)
        throw std::runtime_error("fork failed");
    if (process_ == 0) {
        const int nowhere = open("/dev/null", O_RDWR);
        dup2(nowhere, STDOUT_FILENO);
        dup2(nowhere, STDERR_FILENO);
        const std::string configuration = file("mosquitto.conf").string();
        for (const char* broker : {"/usr/sbin/mosquitto", "mosquitto"})
            execlp(broker, broker, "-c", configuration.c_str(), nullptr);
        _exit(127);
    }
    while (!accepts(passwordPort_) || !accepts(certificatePort_)) {
        if (waitpid(process_, nullptr, WNOHANG) == process_) {
            process_ = -1;
            throw std::runtime_error("mosquitto does not start; see its log in " + folder_.string());
        }
        std::this_thread::yield();
    }
}

void TestBroker::stop() {
    end(SIGTERM);
}
void TestBroker::kill() {
    end(SIGKILL);
}

void TestBroker::end(int signal) {
    if (process_ <= 0)
        return;
    ::kill(process_, signal);
    waitpid(process_, nullptr, 0);
    process_ = -1;
}

} // namespace natlyt::test
