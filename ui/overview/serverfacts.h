// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/theme/factlist.h"
#include "ui/theme/healthdot.h"
#include "ui/theme/splitbar.h"

#include <QList>
#include <QString>

namespace steward {

class Workspace;

/// A large figure with its word below: "251", "artifacts".
struct Figure {
    qint64 number = 0;
    QString label;

    bool operator==(const Figure&) const = default;
};

/// What a card of the overview says of one server. Texts may hold raw server text.
struct ServerFacts {
    HealthDot::Health health = HealthDot::Health::Unknown;
    QString healthSaid; ///< in words, for whoever does not see the dot
    QString address; ///< "host:8000/api, 12 ms"
    QString absenceTitle; ///< of a server that was never read
    QString absence; ///< not empty: nothing can be shown, and why; figures and facts are empty then
    QList<Figure> figures;
    QList<SplitBar::Piece> pieces;
    QList<FactList::Fact> facts;
    bool old = false; ///< not read for a while: shown grey
    QString note; ///< at the right of the foot: "3 need a look"

    bool operator==(const ServerFacts&) const = default;
};

ServerFacts registryFactsOf(const Workspace& workspace);
ServerFacts pipelinesFactsOf(const Workspace& workspace);

} // namespace steward
