// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "tests/support/lyingregistry.h"

#include <QObject>
#include <QTimer>
#include <QUrl>

#include <algorithm>
#include <chrono>

namespace steward {

/// Makes a registry store as the real one does (registry 4.2): a delete reads the whole store,
/// takes its time, and writes it back whole. Of two that overlap, one is lost, and both are told
/// 200.
class RacyStore final : public QObject {
    Q_OBJECT
public:
    RacyStore(LyingRegistry& registry, std::chrono::milliseconds slow)
        : m_registry(registry)
        , m_slow(slow)
    {
        registry.onWrite = [this](const RawRequest& request) { return remove(request); };
    }

    /// How many were under way at once.
    int most() const { return m_most; }

private:
    RawAnswer remove(const RawRequest& request)
    {
        const QString id
            = QUrl::fromEncoded(request.target).path().split(u'/', Qt::SkipEmptyParts).value(2);
        QList<LyingRegistry::Entry> store = m_registry.entries;
        store.removeIf([&id](const LyingRegistry::Entry& entry) { return entry.id == id; });
        m_most = std::max(m_most, ++m_underWay);
        QTimer::singleShot(m_slow, this, [this, store] {
            m_registry.entries = store;
            --m_underWay;
        });
        // Begun at once and ended when it is stored: nobody has it before.
        RawAnswer answer = RawAnswer::json(R"({"status":"deleted"})");
        const QByteArray whole = answer.pieces.join();
        answer.pieces = {whole.first(9), whole.sliced(9)};
        answer.pause = m_slow + std::chrono::milliseconds(5);
        return answer;
    }

    LyingRegistry& m_registry;
    std::chrono::milliseconds m_slow;
    int m_underWay = 0;
    int m_most = 0;
};

} // namespace steward
