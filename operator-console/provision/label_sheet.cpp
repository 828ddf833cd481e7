// SPDX-License-Identifier: Apache-2.0
#include "operator-console/provision/label_sheet.hpp"

#include <fmt/format.h>
#include <qrencode.h>

#include <memory>
#include <stdexcept>

namespace natlyt::provision {
namespace {

constexpr int kAcross = 3;
constexpr int kDown = 8;
constexpr double kWidthMm = 70;
constexpr double kHeightMm = 37;
constexpr double kQrMm = 27; // with the four quiet modules around it that the standard asks for
constexpr int kQuiet = 4;

struct FreeCode {
    void operator()(QRcode* code) const { QRcode_free(code); }
};

// The dark modules as one path, in units of a module.
std::string qrPath(const std::string& text, int& modules) {
    const std::unique_ptr<QRcode, FreeCode> code{QRcode_encodeString8bit(text.c_str(), 0, QR_ECLEVEL_M)};
    if (!code)
        throw std::runtime_error("the QR code could not be made");
    modules = code->width;
    std::string path;
    for (int y = 0; y < modules; ++y)
        for (int x = 0; x < modules; ++x)
            if ((code->data[y * modules + x] & 1) != 0)
                path += fmt::format("M{} {}h1v1h-1z", x + kQuiet, y + kQuiet);
    return path;
}

std::string drawn(const Label& label, int place) {
    int modules = 0;
    const auto path = qrPath(scannedText(label), modules);
    const double x = place % kAcross * kWidthMm;
    const double y = place / kAcross * kHeightMm;
    return fmt::format(
        R"svg(<g transform="translate({} {})"><g transform="translate(3 5) scale({:.4f})"><path d="{}"/></g>)svg"
        R"svg(<text x="32" y="14" font-size="4.2" font-weight="bold">{}</text><text x="32" y="21" font-size="3.6">{}</text>)svg"
        R"svg(<text x="32" y="28" font-size="2.6">Natlyt. Bruges én gang.</text><text x="32" y="32" font-size="2.6">To be used once.</text></g>)svg"
        "\n",
        x, y, kQrMm / (modules + 2 * kQuiet), path, label.room, label.code);
}

} // namespace

std::string scannedText(const Label& label) {
    return "natlyt " + label.room + " " + label.code;
}

std::string labelSheet(std::span<const Label> labels) {
    std::string text =
        "<!doctype html>\n<!-- SPDX-License-Identifier: Apache-2.0 -->\n<html lang=\"da\"><head><meta charset=\"utf-8\">"
        "<title>Natlyt</title><style>@page{size:A4;margin:0}body{margin:0}svg{display:block;break-after:page}</style></head><body>\n";
    constexpr std::size_t kOnSheet = kAcross * kDown;
    for (std::size_t first = 0; first < labels.size(); first += kOnSheet) {
        text += "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"210mm\" height=\"296mm\" viewBox=\"0 0 210 296\" "
                "font-family=\"monospace\">\n";
        for (std::size_t i = 0; i < kOnSheet && first + i < labels.size(); ++i)
            text += drawn(labels[first + i], static_cast<int>(i));
        text += "</svg>\n";
    }
    return text + "</body></html>\n";
}

} // namespace natlyt::provision
