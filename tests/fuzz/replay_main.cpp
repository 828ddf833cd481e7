// SPDX-License-Identifier: Apache-2.0
// Feeds the files of the given folders, and every prefix of each, to a fuzz target: what compilers without
// libFuzzer run.
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

int main(int argc, char** argv) {
    std::size_t inputs = 0;
    for (int i = 1; i < argc; ++i)
        for (const auto& entry : std::filesystem::directory_iterator{argv[i]}) {
            std::ifstream file{entry.path(), std::ios::binary};
            const std::string seed{std::istreambuf_iterator<char>{file}, {}};
            for (std::size_t bytes = 0; bytes <= seed.size(); ++bytes, ++inputs)
                LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(seed.data()), bytes);
        }
    std::cout << inputs << " inputs\n";
    return inputs == 0 ? 1 : 0;
}
