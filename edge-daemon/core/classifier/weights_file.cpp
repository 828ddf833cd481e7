// SPDX-License-Identifier: Apache-2.0
#include "edge-daemon/core/classifier/weights_file.hpp"

#include "edge-daemon/core/classifier/byte_reader.hpp"
#include "edge-daemon/core/classifier/half_float.hpp"
#include "edge-daemon/core/features/feature_parameters.hpp"
#include "protocol/messages/enums.hpp"
#include "protocol/sealing/digest.hpp"

#include <algorithm>
#include <cmath>
#include <optional>
#include <string_view>
#include <utility>

namespace natlyt::edge {
namespace {

constexpr std::string_view kMagic = "NATLYTNN";
constexpr std::uint32_t kFormatVersion = 2;
constexpr std::size_t kOutputs = countOf<SoundClass>() + 1;
constexpr std::size_t kMostLayers = 64;
constexpr std::size_t kMostChannels = 512;
constexpr std::size_t kMostStrideTime = 100;     // one answer a second is the least that makes sense
constexpr std::size_t kMostReachFrames = 1000;   // an answer depends on 10 s at most
constexpr std::size_t kMostHistory = 1024 * 1024; // values that the layers keep of the past, 4 MiB
constexpr double kMostAnswer = 1e30; // leaves a float room for rounding; trained networks stay below 1e22
constexpr const char* kMend = "use a weights file that the training of this version wrote";

std::optional<std::string> readParameters(ByteReader& in) {
    FeatureParameters p;
    for (auto* field : {&p.sampleRateHz, &p.windowSamples, &p.hopSamples, &p.fftSize, &p.melBands}) *field = in.u32();
    for (auto* field : {&p.lowHz, &p.highHz, &p.powerFloor, &p.highPassPole}) *field = in.f32();
    if (p == kFeatures) return std::nullopt;
    return "it was trained on features other than this front end's";
}

std::optional<std::string> readNormaliser(ByteReader& in, NormaliserParameters& n) {
    n = {in.f32(), in.f32(), in.f32(), in.f32()};
    const auto isShare = [](float x) { return x > 0.0F && x <= 1.0F; };
    if (isShare(n.rise) && isShare(n.fall) && n.scale > 0.0F && n.scale < 100.0F && n.limit > 0.0F && n.limit < 1000.0F)
        return std::nullopt;
    return "its normaliser's parameters are out of range";
}

std::optional<std::string> readLabels(ByteReader& in) {
    if (const auto count = in.u16(); count != kOutputs)
        return "it has " + std::to_string(count) + " outputs; this version has " + std::to_string(kOutputs);
    for (std::size_t i = 0; i < kOutputs; ++i) {
        const auto expected = i + 1 < kOutputs ? nameOf(static_cast<SoundClass>(i)) : std::string_view{"relevance"};
        if (in.text() != expected)
            return "output " + std::to_string(i) + " is not \"" + std::string{expected} + '"';
    }
    return std::nullopt;
}

LayerShape readShape(ByteReader& in) {
    LayerShape s{};
    s.depthwise = in.u8() != 0;
    s.relu = in.u8() != 0;
    s.residual = in.u8() != 0;
    for (auto* field : {&s.channelsIn, &s.channelsOut, &s.bandsIn}) *field = in.u16();
    for (auto* field : {&s.kernelTime, &s.kernelBands, &s.strideTime, &s.strideBands, &s.padBands, &s.dilation})
        *field = in.u8();
    return s;
}

bool isSane(const LayerShape& s) {
    const auto positive = {s.channelsIn, s.channelsOut, s.bandsIn, s.kernelTime, s.kernelBands,
                           s.strideTime, s.strideBands, s.dilation};
    return std::ranges::all_of(positive, [](std::size_t n) { return n > 0; }) && s.channelsIn <= kMostChannels &&
           s.channelsOut <= kMostChannels && s.bandsIn <= kFeatures.melBands &&
           s.kernelBands <= s.bandsIn + 2 * s.padBands && s.padBands < s.kernelBands &&
           (!s.depthwise || s.channelsIn == s.channelsOut);
}

// Each layer takes what the one before it gives; a residual needs the same shape two layers on.
bool follows(const std::vector<LayerWeights>& before, const LayerShape& s) {
    if (before.empty()) return s.channelsIn == 2 && s.bandsIn == kFeatures.melBands && !s.residual;
    const LayerShape& last = before.back().shape;
    if (s.channelsIn != last.channelsOut || s.bandsIn != last.bandsOut()) return false;
    return !s.residual || (last.channelsIn == s.channelsOut && last.bandsIn == s.bandsOut() && last.strideTime == 1 &&
                           s.strideTime == 1);
}

std::optional<std::string> readShapes(ByteReader& in, std::vector<LayerWeights>& layers) {
    const std::size_t count = in.u16();
    if (count == 0 || count > kMostLayers) return "it has " + std::to_string(count) + " layers";
    std::size_t stride = 1, reach = 1, history = 0;
    for (std::size_t i = 0; i < count; ++i) {
        const LayerShape shape = readShape(in);
        if (in.failed() || !isSane(shape) || !follows(layers, shape))
            return "layer " + std::to_string(i) + " has an impossible shape";
        reach += (shape.historyRows() - 1) * stride;
        stride *= shape.strideTime;
        history += shape.historyRows() * shape.rowSize();
        if (stride > kMostStrideTime || reach > kMostReachFrames || history > kMostHistory)
            return "layer " + std::to_string(i) + " reaches too far or needs too much memory";
        layers.push_back({shape, {}, {}});
    }
    const LayerShape& last = layers.back().shape;
    if (last.channelsOut != kOutputs || last.bandsOut() != 1) return "its last layer does not give one value per output";
    return std::nullopt;
}

std::optional<std::string> readValues(ByteReader& in, std::vector<LayerWeights>& layers) {
    for (auto& [shape, weights, biases] : layers) {
        if (in.left() < 2 * shape.weightCount() + 4 * shape.channelsOut) return "it ends within its weights";
        weights.resize(shape.weightCount());
        biases.resize(shape.channelsOut);
        for (float& weight : weights) weight = fromHalf(in.u16());
        for (float& bias : biases) bias = in.f32();
        const auto finite = [](float x) { return std::isfinite(x); };
        if (!std::ranges::all_of(weights, finite) || !std::ranges::all_of(biases, finite))
            return "a weight is not a finite number";
    }
    if (in.left() != 0) return "it has " + std::to_string(in.left()) + " bytes too many";
    return std::nullopt;
}

// The most that any output can come to, whatever is heard: the weights' magnitudes times the most that goes in.
double mostOf(const LayerWeights& layer, double mostIn, double mostResidual) {
    const std::size_t outputs = layer.shape.channelsOut;
    double most = 0.0;
    for (std::size_t out = 0; out < outputs; ++out) {
        double sum = std::abs(static_cast<double>(layer.biases[out]));
        for (std::size_t i = out; i < layer.weights.size(); i += outputs)
            sum += mostIn * std::abs(static_cast<double>(layer.weights[i]));
        most = std::max(most, sum);
    }
    return most + (layer.shape.residual ? mostResidual : 0.0);
}

// An answer that is infinite or no number would be silence or noise that nobody can tell from a judgement.
std::optional<std::string> checkAnswersStayFinite(const Weights& weights) {
    double before = 0.0, most = static_cast<double>(weights.normaliser.limit);
    for (std::size_t i = 0; i < weights.layers.size(); ++i) {
        const double next = mostOf(weights.layers[i], most, before);
        if (next > kMostAnswer) return "layer " + std::to_string(i) + " has weights so large that its answers could overflow";
        before = std::exchange(most, next);
    }
    return std::nullopt;
}

std::optional<std::string> readBody(std::span<const std::byte> body, Weights& weights) {
    ByteReader in{body.subspan(kMagic.size() + 4)};
    if (auto wrong = readParameters(in)) return wrong;
    if (auto wrong = readNormaliser(in, weights.normaliser)) return wrong;
    weights.modelVersion = in.text();
    if (weights.modelVersion.empty() || weights.modelVersion.size() > 64) return "its model version is missing or too long";
    if (auto wrong = readLabels(in)) return wrong;
    if (auto wrong = readShapes(in, weights.layers)) return wrong;
    if (auto wrong = readValues(in, weights.layers)) return wrong;
    return checkAnswersStayFinite(weights);
}

std::optional<std::string> readEnvelope(std::span<const std::byte> file, Weights& weights) {
    constexpr std::size_t kDigestBytes = std::tuple_size_v<sealing::Digest>;
    if (file.size() < kMagic.size() + 4 + kDigestBytes) return "it is too short for a weights file";
    ByteReader in{file};
    const auto magic = in.take(kMagic.size());
    if (std::string_view{reinterpret_cast<const char*>(magic.data()), magic.size()} != kMagic)
        return "it is not a weights file";
    if (const auto version = in.u32(); version != kFormatVersion)
        return "it has format version " + std::to_string(version) + "; this version reads " +
               std::to_string(kFormatVersion);
    const auto body = file.first(file.size() - kDigestBytes);
    if (!std::ranges::equal(sealing::digest(body), file.last(kDigestBytes))) return "it is damaged: its hash does not match";
    return readBody(body, weights);
}

} // namespace

Result<Weights> readWeights(std::span<const std::byte> file, const std::string& name) {
    Weights weights{};
    if (auto wrong = readEnvelope(file, weights)) return std::unexpected(Error{name, *wrong, kMend});
    return weights;
}

} // namespace natlyt::edge
