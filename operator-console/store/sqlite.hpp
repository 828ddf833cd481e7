// SPDX-License-Identifier: Apache-2.0
// SQLite behind RAII. Thread rule: one thread for a Database and what comes of it. Error rule: opening and running
// return Errors that name the file; a statement that does not compile is our own bug and asserts.
#pragma once

#include "protocol/support/error.hpp"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>

struct sqlite3;
struct sqlite3_stmt;

namespace natlyt::ward {

class Statement;

class Database {
public:
    enum class Mode { ReadWrite, ReadOnly };

    // Opens or makes the file, and changes nothing in it.
    static Result<Database> open(const std::filesystem::path& file, Mode mode);
    // WAL, synchronous=FULL, foreign keys on, deleted content overwritten.
    Result<void> makeDurable() const;

    Statement prepare(std::string_view sql) const;
    Result<void> run(const char* sql) const; // one or more statements without results
    std::int64_t integer(std::string_view sql) const; // first column of the first row; 0 when there is none
    // A consistent copy of the whole database while it is in use.
    Result<void> backupTo(const std::filesystem::path& file) const;

    const std::string& name() const { return name_; }
    Error lastError() const;
    sqlite3* handle() const { return handle_.get(); }

private:
    struct Close {
        void operator()(sqlite3* db) const;
    };
    Database(std::unique_ptr<sqlite3, Close> handle, std::string name);
    std::unique_ptr<sqlite3, Close> handle_;
    std::string name_;
};

// Binds its parameters in order, then runs or steps.
class Statement {
public:
    Statement(const Database& db, std::string_view sql);
    Statement(Statement&&) = default;

    Statement& bind(std::string_view text);
    Statement& bind(std::int64_t number);
    Statement& bind(int number) { return bind(static_cast<std::int64_t>(number)); }
    Statement& bind(double number);
    Statement& bind(std::span<const std::uint8_t> blob);
    Statement& bind(std::nullopt_t);
    template <class T> Statement& bind(const std::optional<T>& value) { return value ? bind(*value) : bind(std::nullopt); }

    Result<void> run();  // to the end; ready for the next binding
    bool step();         // a row is there; an error while reading ends the rows, see failed()
    bool failed() const { return failed_; }

    std::string text(int column) const;
    std::int64_t integer(int column) const;
    double real(int column) const;
    std::span<const std::uint8_t> blob(int column) const;
    bool isNull(int column) const;

private:
    struct Finalize {
        void operator()(sqlite3_stmt* statement) const;
    };
    const Database* db_;
    std::unique_ptr<sqlite3_stmt, Finalize> statement_;
    int bound_ = 0;
    bool failed_ = false;
};

// Rolls back unless committed.
class Transaction {
public:
    explicit Transaction(const Database& db);
    ~Transaction();
    Transaction(const Transaction&) = delete;
    Result<void> commit();

private:
    const Database& db_;
    Result<void> begun_;
    bool open_ = false;
};

} // namespace natlyt::ward
