// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT

#pragma once

//! The icons of the one set, drawn on a 16 px grid (resources/icons).
namespace steward {

enum class Glyph {
    None,
    Overview,
    Artifact,
    Lineage,
    Pipeline,
    Activity,
    Model,
    Dataset,
    Code,
    Trash,
    Clear,
    Search,
    ChevronDown,
    ChevronUp,
    ChevronLeft,
    ChevronRight,
    Menu,
    Sun,
    Moon,
    Verified, //!< tick in a circle
    Failed, //!< cross in a circle
    Unknown, //!< question mark in a circle
    Warning,
    NotSent, //!< dashed circle
    Stale, //!< clock
    Working, //!< the spinner's arc
    Paused,
    Stopped,
    Running, //!< triangle: play
    Copy,
    Export,
    External,
    Lock,
    Unlock,
    Refresh,
    Pin,
    Present,
    Info,
    Link,
    Close,
    Check, //!< the bare tick
    Arrow, //!< "becomes"
    Save,
    More,
    Scenario, //!< a flag: where to return to
};

} // namespace steward
