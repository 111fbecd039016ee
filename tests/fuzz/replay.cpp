// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
// Feeds what the fuzzer knows to its target, without a fuzzer: every file of the folders given,
// whole and cut off at many places, as a connection that breaks would leave it.
#include "tests/fuzz/fuzzed.h"

#include <QDir>
#include <QFile>

#include <algorithm>
#include <cstdio>
#include <vector>

namespace {

constexpr qsizetype kMostCuts = 200;

void feed(const QByteArray& input)
{
    // Exactly as large as it is, so that a sanitizer sees a step beyond its end.
    const auto* bytes = reinterpret_cast<const uint8_t*>(input.constData());
    const std::vector<uint8_t> exact(bytes, bytes + input.size());
    LLVMFuzzerTestOneInput(exact.data(), exact.size());
}

} // namespace

int main(int argc, char* argv[])
{
    int files = 0;
    for (int i = 1; i < argc; ++i) {
        const QDir folder(QString::fromLocal8Bit(argv[i]));
        const QStringList names = folder.entryList(QDir::Files);
        for (const QString& name : names) {
            QFile file(folder.filePath(name));
            if (!file.open(QIODevice::ReadOnly))
                return 2;
            const QByteArray whole = file.readAll();
            std::printf("%s\n", qPrintable(name)); // the last one named is the one that failed
            std::fflush(stdout);
            feed(whole);
            const qsizetype step = std::max<qsizetype>(1, whole.size() / kMostCuts);
            for (qsizetype size = 0; size < whole.size(); size += step)
                feed(whole.first(size));
            ++files;
        }
    }
    return files > 0 ? 0 : 1; // a corpus that is not found protects nothing
}
