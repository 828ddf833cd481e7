// SPDX-License-Identifier: Apache-2.0
#include "operator-console/gateways/http/http_client.hpp"

#include <curl/curl.h>
#include <fmt/format.h>

#include <new>

namespace natlyt::ward {
namespace {

std::size_t ignore(char*, std::size_t size, std::size_t count, void*) { return size * count; }

struct FreeList {
    void operator()(curl_slist* list) const { curl_slist_free_all(list); }
};

} // namespace

struct HttpClient::Handle {
    Handle() : curl(curl_easy_init()) {
        if (!curl) throw std::bad_alloc();
    }
    ~Handle() { curl_easy_cleanup(curl); }
    Handle(const Handle&) = delete;
    Handle& operator=(const Handle&) = delete;
    CURL* curl;
};

HttpClient::HttpClient(HttpSettings settings) : settings_(std::move(settings)), handle_(std::make_unique<Handle>()) {}
HttpClient::~HttpClient() = default;
HttpClient::HttpClient(HttpClient&&) noexcept = default;

Result<void> HttpClient::request(const std::string& url, const std::string& body, const std::vector<std::string>& headers) {
    auto* curl = handle_->curl;
    curl_easy_reset(curl);
    curl_slist* plain = nullptr;
    for (const auto& header : headers) plain = curl_slist_append(plain, header.c_str());
    const std::unique_ptr<curl_slist, FreeList> list(plain);
    curl_easy_setopt(curl, CURLOPT_URL, url.c_str());
    curl_easy_setopt(curl, CURLOPT_PROTOCOLS_STR, "http,https");
    curl_easy_setopt(curl, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(curl, CURLOPT_TIMEOUT_MS, static_cast<long>(settings_.timeout.count()));
    curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, ignore);
    curl_easy_setopt(curl, CURLOPT_HTTPHEADER, list.get());
    if (!settings_.ca.empty()) curl_easy_setopt(curl, CURLOPT_CAINFO, settings_.ca.c_str());
    if (!body.empty()) curl_easy_setopt(curl, CURLOPT_POSTFIELDS, body.c_str());
    status_ = 0;
    if (const auto code = curl_easy_perform(curl); code != CURLE_OK)
        return std::unexpected(Error{url, curl_easy_strerror(code), ""});
    curl_easy_getinfo(curl, CURLINFO_RESPONSE_CODE, &status_);
    if (status_ >= 200 && status_ < 300) return {};
    return std::unexpected(Error{url, fmt::format("answered {}", status_), status_ == 401 || status_ == 403 ? "look after gateway.http.token" : ""});
}

} // namespace natlyt::ward
