// SPDX-License-Identifier: Apache-2.0
// HTTP and HTTPS with a bound on every wait. Thread rule: one thread for each object.
#pragma once

#include "protocol/support/error.hpp"
#include "protocol/support/time.hpp"

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace natlyt::ward {

struct HttpSettings {
    std::filesystem::path ca; // that the server's certificate is from; empty: the system's
    milliseconds timeout{10000};
};

class HttpClient {
public:
    explicit HttpClient(HttpSettings settings);
    ~HttpClient();
    HttpClient(HttpClient&&) noexcept;

    // Empty `body`: GET, else POST of JSON. Error: nothing came back, or a status that is none of 200 to 299; redirects
    // are not followed, for the body would go with them.
    Result<void> request(const std::string& url, const std::string& body, const std::vector<std::string>& headers);
    bool isRefused() const { return status_ >= 300 && status_ < 500; } // the last one: the server is well, and does not take it

private:
    struct Handle;
    HttpSettings settings_;
    std::unique_ptr<Handle> handle_;
    long status_ = 0; // of the last answer; 0: there was none
};

} // namespace natlyt::ward
