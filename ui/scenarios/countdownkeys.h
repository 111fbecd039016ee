// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>

#include <optional>

namespace steward {

class Stage;

/// While an armed return counts down, any key stops it, whichever window of the program has the
/// keyboard; the repeat of the key that started it does not count. The key does nothing else.
class CountdownKeys final : public QObject {
    Q_OBJECT
public:
    CountdownKeys(Stage& stage, QObject* parent);
    Q_DISABLE_COPY_MOVE(CountdownKeys)

    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void refresh();

    Stage& m_stage;
    bool m_listens = false;
    std::optional<int> m_stoppedBy; ///< until it is released, its repeats do nothing
};

} // namespace steward
