// SPDX-License-Identifier: Apache-2.0
#include "operator-console/store/sqlite.hpp"

#include <fmt/format.h>
#include <sqlite3.h>

#include <cassert>

namespace natlyt::ward {
namespace {

constexpr int kBusyMs = 2000;

std::string mendFor(int code) {
    switch (code & 0xff) {
    case SQLITE_FULL: return "free space on the disk; what could not be stored is tried again";
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB: return "restore the newest backup; the damaged file is left as it is";
    case SQLITE_CANTOPEN:
    case SQLITE_READONLY:
    case SQLITE_PERM: return "let the station's user read and write the file and its folder";
    case SQLITE_IOERR: return "look at the disk's health and its free space";
    case SQLITE_BUSY:
    case SQLITE_LOCKED: return "end the other program that holds the database";
    default: return {};
    }
}

} // namespace

void Database::Close::operator()(sqlite3* db) const { sqlite3_close_v2(db); }
void Statement::Finalize::operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }

Database::Database(std::unique_ptr<sqlite3, Close> handle, std::string name)
    : handle_(std::move(handle)), name_(std::move(name)) {}

Result<Database> Database::open(const std::filesystem::path& file, Mode mode) {
    sqlite3* raw = nullptr;
    const int flags =
        mode == Mode::ReadOnly ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
    const int code = sqlite3_open_v2(file.c_str(), &raw, flags | SQLITE_OPEN_NOMUTEX, nullptr);
    Database db{std::unique_ptr<sqlite3, Close>(raw), file.string()};
    if (code != SQLITE_OK) return std::unexpected(db.lastError());
    sqlite3_extended_result_codes(raw, 1);
    sqlite3_busy_timeout(raw, kBusyMs);
    return db;
}

Result<void> Database::makeDurable() const {
    return run("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON;"
               "PRAGMA secure_delete=ON; PRAGMA trusted_schema=OFF;");
}

Error Database::lastError() const {
    const int code = handle_ ? sqlite3_extended_errcode(handle_.get()) : SQLITE_NOMEM;
    const char* what = handle_ ? sqlite3_errmsg(handle_.get()) : "out of memory";
    return {name_, what, mendFor(code)};
}

Statement Database::prepare(std::string_view sql) const { return {*this, sql}; }

Result<void> Database::run(const char* sql) const {
    if (sqlite3_exec(handle_.get(), sql, nullptr, nullptr, nullptr) != SQLITE_OK) return std::unexpected(lastError());
    return {};
}

std::int64_t Database::integer(std::string_view sql) const {
    auto statement = prepare(sql);
    return statement.step() ? statement.integer(0) : 0;
}

Result<void> Database::backupTo(const std::filesystem::path& file) const {
    auto target = open(file, Mode::ReadWrite);
    if (!target) return std::unexpected(target.error());
    auto* backup = sqlite3_backup_init(target->handle(), "main", handle_.get(), "main");
    if (!backup) return std::unexpected(target->lastError());
    sqlite3_backup_step(backup, -1);
    if (sqlite3_backup_finish(backup) != SQLITE_OK) return std::unexpected(target->lastError());
    return target->run("PRAGMA journal_mode=DELETE;"); // one file: the original's header says WAL
}

Statement::Statement(const Database& db, std::string_view sql) : db_(&db) {
    sqlite3_stmt* raw = nullptr;
    const int code = sqlite3_prepare_v2(db.handle(), sql.data(), static_cast<int>(sql.size()), &raw, nullptr);
    statement_.reset(raw);
    failed_ = code != SQLITE_OK; // a damaged or foreign file can do this as well as we
}

Statement& Statement::bind(std::string_view text) {
    sqlite3_bind_text(statement_.get(), ++bound_, text.data(), static_cast<int>(text.size()), SQLITE_TRANSIENT);
    return *this;
}
Statement& Statement::bind(std::int64_t number) {
    sqlite3_bind_int64(statement_.get(), ++bound_, number);
    return *this;
}
Statement& Statement::bind(double number) {
    sqlite3_bind_double(statement_.get(), ++bound_, number);
    return *this;
}
Statement& Statement::bind(std::span<const std::uint8_t> blob) {
    sqlite3_bind_blob(statement_.get(), ++bound_, blob.data(), static_cast<int>(blob.size()), SQLITE_TRANSIENT);
    return *this;
}
Statement& Statement::bind(std::nullopt_t) {
    sqlite3_bind_null(statement_.get(), ++bound_);
    return *this;
}

bool Statement::step() {
    if (failed_) return false;
    const int code = sqlite3_step(statement_.get());
    if (code == SQLITE_ROW) return true;
    failed_ = code != SQLITE_DONE;
    return false;
}

Result<void> Statement::run() {
    while (step()) {}
    if (failed_) {
        auto error = db_->lastError();
        sqlite3_reset(statement_.get());
        return std::unexpected(std::move(error));
    }
    sqlite3_reset(statement_.get());
    bound_ = 0;
    return {};
}

std::string Statement::text(int column) const {
    const auto* data = reinterpret_cast<const char*>(sqlite3_column_text(statement_.get(), column));
    return data ? std::string(data, static_cast<std::size_t>(sqlite3_column_bytes(statement_.get(), column)))
                : std::string();
}
std::int64_t Statement::integer(int column) const { return sqlite3_column_int64(statement_.get(), column); }
double Statement::real(int column) const { return sqlite3_column_double(statement_.get(), column); }
std::span<const std::uint8_t> Statement::blob(int column) const {
    const auto* data = static_cast<const std::uint8_t*>(sqlite3_column_blob(statement_.get(), column));
    return {data, data ? static_cast<std::size_t>(sqlite3_column_bytes(statement_.get(), column)) : 0};
}
bool Statement::isNull(int column) const {
    return sqlite3_column_type(statement_.get(), column) == SQLITE_NULL;
}

Transaction::Transaction(const Database& db) : db_(db), begun_(db.run("BEGIN IMMEDIATE")) {
    open_ = begun_.has_value();
}

Transaction::~Transaction() {
    if (open_) std::ignore = db_.run("ROLLBACK");
}

Result<void> Transaction::commit() {
    if (!begun_) return begun_;
    auto done = db_.run("COMMIT");
    if (done) open_ = false;
    return done;
}

} // namespace natlyt::ward
