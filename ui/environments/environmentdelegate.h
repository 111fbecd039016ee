// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/environments/environment.h"
#include "ui/theme/cellroles.h"

#include <QStyledItemDelegate>

class QStandardItem;

namespace steward {

enum EnvironmentRole {
    BandRole = Qt::UserRole + 2000, ///< cellValue(Tone): the class's hue
    MarkRole, ///< QColor of its own, or invalid
    CurrentEnvironmentRole, ///< bool: it is the one that is shown
};

/// An environment in a list: band and badge of its class, name, servers below it.
QStandardItem* environmentItem(const Environment& environment);
void fillItem(QStandardItem& item, const Environment& environment);
/// "registry.demo:8000/api, pipelines.demo:8080".
QString serversOf(const Environment& environment);

/// Two lines to a row: name with badge, then the servers; a band in the class's hue at the left.
class EnvironmentDelegate final : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
        const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace steward
