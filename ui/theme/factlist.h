// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/theme/fontrole.h"
#include "ui/theme/glyph.h"
#include "ui/theme/tone.h"

#include <QList>
#include <QWidget>

class QGridLayout;

namespace steward {

//! Labels and their values in two columns. Rows are updated in place: setting equal facts costs
//! nothing, and focus survives a change of words.
class FactList final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FactList)

public:
    struct Fact {
        QString label;
        QString value;
        Tone tone = Tone::Text; //!< of the value
        Glyph glyph = Glyph::None; //!< before the value
        QString link{}; //!< not empty: the value is a button that emits linkChosen(link)
        QString detail{}; //!< tool tip of the value
        FontRole role = FontRole::Body; //!< Mono for ids and hashes

        bool operator==(const Fact&) const = default;
    };

    explicit FactList(QWidget* parent = nullptr);

    void setFacts(const QList<Fact>& facts);
    QList<Fact> facts() const { return m_facts; }
    //! Width of the label column in average characters; 0 (at first): as wide as the widest label.
    void setLabelCharacters(int characters);
    //! Long values wrap (at first) or elide.
    void setWrapping(bool wrapping);

Q_SIGNALS:
    void linkChosen(const QString& link);

private:
    bool updated(int row, const Fact& before);
    void build(int row);
    void clearRow(int row);

    QList<Fact> m_facts;
    QGridLayout* m_grid;
    bool m_wrapping = true;
};

} // namespace steward
