// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QList>
#include <QObject>
#include <QUrl>

#include <memory>
#include <optional>
#include <vector>

namespace steward {

/// Looks for a server near an address that is not one: {base}, {base}/api and {base}/prod, then the
/// same three at the root of the host (registry 1.1), all asked at once: a registry for its health,
/// a pipeline manager for its configuration. Reads only, without a credential. What answers as such
/// a server, with JSON, is told; the earliest in that order wins.
class PrefixProbe final : public QObject {
    Q_OBJECT
public:
    explicit PrefixProbe(QObject* parent = nullptr);
    ~PrefixProbe() override;
    Q_DISABLE_COPY_MOVE(PrefixProbe)

    enum class For { Registry, Pipelines };
    /// Begins; a probe under way is forgotten.
    void start(const QUrl& base, For server = For::Registry);
    bool isRunning() const { return m_open > 0; }

    static QList<QUrl> candidates(const QUrl& base);

Q_SIGNALS:
    /// Once for every start that was not overtaken by another.
    void finished(const std::optional<QUrl>& found);

private:
    struct Attempt;

    void answered(size_t index, bool good);

    std::vector<std::unique_ptr<Attempt>> m_attempts;
    int m_open = 0;
    int m_run = 0;
};

} // namespace steward
