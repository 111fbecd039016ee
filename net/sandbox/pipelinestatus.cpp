// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "net/sandbox/pipelinestatus.h"

using namespace Qt::StringLiterals;

namespace steward::sandbox {

QString word(Storage status)
{
    switch (status) {
    case Storage::Cleared:
        return u"Cleared"_s;
    case Storage::InUse:
        return u"InUse"_s;
    case Storage::Clearing:
        break;
    }
    return u"Clearing"_s;
}

QString word(Resources status)
{
    switch (status) {
    case Resources::Stopped:
        return u"Stopped"_s;
    case Resources::Provisioning:
        return u"Provisioning"_s;
    case Resources::Provisioned:
        return u"Provisioned"_s;
    case Resources::Stopping:
        break;
    }
    return u"Stopping"_s;
}

QString word(Desired status)
{
    return status == Desired::Stopped ? u"Stopped"_s : u"Provisioned"_s;
}

QString snakeWord(Storage status)
{
    return status == Storage::InUse ? u"in_use"_s : word(status).toLower();
}

QString snakeWord(Resources status)
{
    return word(status).toLower();
}

QString snakeWord(Desired status)
{
    return word(status).toLower();
}

} // namespace steward::sandbox
