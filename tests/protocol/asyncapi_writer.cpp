// SPDX-License-Identifier: Apache-2.0
#include "tests/protocol/asyncapi_writer.hpp"

#include "protocol/messages/codec.hpp"
#include "protocol/topics/contract.hpp"

#include <sstream>

namespace natlyt::test {

namespace {

constexpr const char* kHead = R"(# SPDX-License-Identifier: Apache-2.0
# Written from the code by protocol_asyncapi; a test compares them. After a change of the contract:
#   build/dev/bin/protocol_asyncapi > protocol/asyncapi.yaml
asyncapi: 3.0.0
info:
  title: Natlyt
  version: 1.0.0
  description: >-
    Acoustic night monitoring. MQTT 5 or 3.1.1 over TLS 1.3. A receiver refuses a message of an unknown version ("v") and
    a missing, ill-typed or out-of-range field, and ignores fields that it does not know. Lengths of texts count bytes of
    UTF-8. An empty retained payload clears what was retained.
  license:
    name: Apache-2.0
defaultContentType: application/json
servers:
  ward:
    host: localhost:8883
    protocol: secure-mqtt
    description: The ward's broker. Rooms and the station show a certificate; people log in with a password on port 8884.
)";

constexpr const char* kSnippetPayload = R"(      contentType: application/octet-stream
      payload:
        type: string
        format: binary
        maxLength: 32768
        description: The format stands in protocol/sealing/snippet.hpp.
)";

std::string quoted(std::string_view text) {
    return "\"" + std::string{text} + "\"";
}

std::string capitalised(std::string_view name) {
    std::string text{name};
    text.front() = static_cast<char>(text.front() - 'a' + 'A');
    return text;
}

void writeParameters(std::ostream& out, std::string_view address) {
    if (address.find('{') == std::string_view::npos)
        return;
    out << "    parameters:\n";
    for (auto open = address.find('{'); open != std::string_view::npos; open = address.find('{', open + 1)) {
        const std::string_view name = address.substr(open + 1, address.find('}', open) - open - 1);
        const bool uuid = name == "alert" || name == "page";
        out << "      " << name << ":\n        description: "
            << (uuid ? "UUID, 36 characters, lower case" : "id, [a-z0-9-]{1,40}, never a personal name")
            << "\n";
    }
}

void writeChannels(std::ostream& out) {
    out << "channels:\n";
    for (const auto& channel : topics::kChannels) {
        out << "  " << channel.name << ":\n    address: " << quoted(channel.address)
            << "\n    description: " << quoted(channel.about) << "\n";
        writeParameters(out, channel.address);
        out << "    messages:\n      " << channel.message << ":\n        $ref: '#/components/messages/"
            << channel.message << "'\n";
    }
}

void writeOperations(std::ostream& out) {
    out << "operations:\n";
    for (const auto& channel : topics::kChannels)
        out << "  send" << capitalised(channel.name)
            << ":\n    action: send\n    channel:\n      $ref: '#/channels/" << channel.name
            << "'\n    summary: " << quoted(std::string{channel.from} + " to " + std::string{channel.to})
            << "\n    bindings:\n      mqtt:\n        qos: " << channel.qos
            << "\n        retain: " << (channel.retained ? "true" : "false") << "\n";
}

// Flow style: JSON is YAML.
template <class Message> void writeMessage(std::ostream& out) {
    out << "    " << Message::kName << ":\n      payload:\n";
    std::istringstream schema{schemaOf<Message>()};
    for (std::string line; std::getline(schema, line);)
        out << "        " << line << "\n";
}

} // namespace

std::string asyncApi() {
    std::ostringstream out;
    out << kHead;
    writeChannels(out);
    writeOperations(out);
    out << "components:\n  messages:\n    snippetChunk:\n" << kSnippetPayload;
    forEachMessage([&]<class Message>() { writeMessage<Message>(out); });
    return out.str();
}

} // namespace natlyt::test
