// SPDX-License-Identifier: Apache-2.0
#include "operator-console/domain/csv.hpp"

#include <algorithm>

namespace natlyt::ward {
namespace {

constexpr std::string_view kByteOrderMark = "\xef\xbb\xbf";

bool isUtf8(std::string_view text) {
    for (std::size_t i = 0; i < text.size();) {
        const auto lead = static_cast<unsigned char>(text[i++]);
        const int more = lead < 0x80 ? 0 : lead >= 0xc2 && lead < 0xe0 ? 1 : lead >= 0xe0 && lead < 0xf0 ? 2 : lead >= 0xf0 && lead < 0xf5 ? 3 : -1;
        if (more < 0) return false;
        for (int k = 0; k < more; ++k, ++i)
            if (i >= text.size() || (static_cast<unsigned char>(text[i]) & 0xc0) != 0x80) return false;
    }
    return true;
}

class Reader {
public:
    Reader(std::string_view text, char separator) : text_(text), separator_(separator) {}

    Result<std::vector<CsvRow>> read() {
        while (at_ < text_.size()) {
            CsvRow row{line_, {}};
            if (!readRow(row)) return wrong(row.line, "has a quote that does not end");
            if (std::ranges::any_of(row.cells, [](const auto& cell) { return !cell.empty(); }))
                rows_.push_back(std::move(row));
        }
        return std::move(rows_);
    }

    static std::unexpected<Error> wrong(int line, std::string what, std::string mend = {}) {
        return std::unexpected(Error{"row " + std::to_string(line), std::move(what), std::move(mend)});
    }

private:
    bool readRow(CsvRow& row) {
        for (;;) {
            std::string cell;
            if (!readCell(cell)) return false;
            row.cells.push_back(trimmed(cell));
            if (at_ >= text_.size()) return true;
            if (text_[at_++] == '\n') return ++line_, true;
        }
    }
    // Up to the separator, the end of the line or of the text.
    bool readCell(std::string& cell) {
        bool quoted = false;
        for (; at_ < text_.size(); ++at_) {
            const char c = text_[at_];
            if (quoted && c == '"' && text_.substr(at_ + 1).starts_with('"')) cell += text_[at_++];
            else if (c == '"' && (quoted || trimmed(cell).empty())) quoted = !quoted;
            else if (!quoted && (c == separator_ || c == '\n')) break;
            else cell += c, line_ += c == '\n';
        }
        return !quoted;
    }
    static std::string trimmed(const std::string& text) {
        const auto first = text.find_first_not_of(" \t\r\n");
        return first == std::string::npos ? "" : text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1);
    }

    std::string_view text_;
    char separator_;
    std::size_t at_ = 0;
    int line_ = 1;
    std::vector<CsvRow> rows_;
};

} // namespace

Result<std::vector<CsvRow>> readCsv(std::string_view text) {
    if (!isUtf8(text)) return Reader::wrong(1, "the file is not UTF-8", "save it as \"CSV UTF-8\"");
    if (text.starts_with(kByteOrderMark)) text.remove_prefix(kByteOrderMark.size());
    const auto separator = text.find_first_of(",;");
    return Reader(text, separator == std::string_view::npos ? ',' : text[separator]).read();
}

} // namespace natlyt::ward
