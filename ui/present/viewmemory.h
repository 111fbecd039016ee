// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QHash>
#include <QString>

class QWidget;

namespace steward {

/// Columns, order and filters of the tables below a widget, by object name: from a view that goes
/// to the one that takes its place.
class ViewMemory final {
public:
    void take(const QWidget& view);
    void giveBack(const QWidget& view) const;

private:
    QHash<QString, QByteArray> m_tables;
    QHash<QString, QString> m_fields;
};

} // namespace steward
