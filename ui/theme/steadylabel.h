// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/theme/fontrole.h"
#include "ui/theme/tone.h"

#include <QLabel>

namespace steward {

//! One line of plain text whose figures change by the second: as wide as its widest digits would
//! make it, so that another figure moves nothing beside it and nothing is laid out anew.
class SteadyLabel final : public QLabel {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SteadyLabel)

public:
    SteadyLabel(Tone tone, FontRole role, QWidget* parent = nullptr);

    //! Hides QLabel::setText.
    void setText(const QString& text);

protected:
    void changeEvent(QEvent* event) override;

private:
    void fit();

    QString m_shape; //!< the text with every digit the same
};

} // namespace steward
