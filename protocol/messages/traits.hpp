// SPDX-License-Identifier: Apache-2.0
// What the three visitors of a message's fields share: which kind of value a field's type is.
#pragma once

#include "protocol/messages/codec.hpp"

#include <optional>
#include <type_traits>
#include <vector>

namespace natlyt::detail {

template <class T> struct IsOptional : std::false_type {};
template <class T> struct IsOptional<std::optional<T>> : std::true_type {};

template <class T> struct IsList : std::false_type {};
template <class T> struct IsList<std::vector<T>> : std::bool_constant<!std::is_same_v<T, std::uint8_t>> {};

template <class T>
concept Integer = std::is_same_v<T, int> || std::is_same_v<T, std::int64_t>;
template <class T>
concept Enum = std::is_enum_v<T>;
template <class T>
concept List = IsList<T>::value;

struct AnyVisitor {
    template <class... A> void operator()(A&&...) {}
};
template <class T>
concept Record = std::is_class_v<T> && requires(T& t, AnyVisitor& v) { T::visit(t, v); };

} // namespace natlyt::detail

// Instantiates a codec's function for every message; needs an edit exactly when forEachMessage does.
#define NATLYT_FOR_EACH_MESSAGE(X)                                                                           \
    X(RoomState)                                                                                             \
    X(RoomHeartbeat) X(RoomAlert) X(RoomReceipt) X(StationTime) X(ListeningPlan) X(RoomRequest) X(SignedEnvelope) \
        X(WardAlert) X(WardRoom) X(StationHeartbeat) X(OperatorRequest) X(OperatorReply) X(StaffPage)        \
            X(StaffReply) X(StaffRooms)
