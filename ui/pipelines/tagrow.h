// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QStringList>
#include <QWidget>

namespace steward {

/// Tags as small outlined words, wrapped over as many lines as they need. Server text.
class TagRow final : public QWidget {
    Q_OBJECT
public:
    explicit TagRow(QWidget* parent = nullptr);
    Q_DISABLE_COPY_MOVE(TagRow)

    void setTags(const QStringList& tags);

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QList<QRect> places(int width) const;

    QStringList m_tags;
};

} // namespace steward
