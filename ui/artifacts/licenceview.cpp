// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "ui/artifacts/licenceview.h"

#include "app/live/errorwords.h"
#include "app/live/lookup.h"
#include "ui/artifacts/askline.h"
#include "ui/artifacts/githubproject.h"
#include "ui/theme/metrics.h"

#include <QLineEdit>
#include <QVBoxLayout>

namespace steward {

using namespace Qt::StringLiterals;

namespace {

constexpr int kLongestAddress = 2048;

QString refusal(const ApiError& error)
{
    if (error.kind == ErrorKind::NotOffered)
        return LicenceView::tr("This registry checks no licences.");
    // One answer for three things (registry 2.2): which of them it was is not told.
    if (error.kind == ErrorKind::NotFound) {
        return LicenceView::tr("Not checked: the registry finds no such project, or no readable "
                               "licence in it, or no such model.");
    }
    if (error.httpStatus == 502) {
        return LicenceView::tr("Not checked: the registry could not ask GitHub (%1).")
            .arg(brieflyFor(error));
    }
    return LicenceView::tr("Not checked: %1").arg(brieflyFor(error));
}

} // namespace

LicenceView::LicenceView(Lookup& lookup, const Clock& clock, QWidget* parent)
    : QWidget(parent)
    , m_lookup(lookup)
    , m_project(new QLineEdit)
    , m_line(new AskLine(u"licence"_s, clock))
{
    setObjectName(u"licenceView"_s);
    m_project->setObjectName(u"licenceProject"_s);
    m_project->setAccessibleName(tr("GitHub project to check the licence against"));
    m_project->setPlaceholderText(u"https://github.com/owner/project"_s);
    m_project->setMaxLength(kLongestAddress);
    m_line->setVerb(tr("Check"), tr("Check the licence against this project"));
    m_line->setCancel(tr("Stop checking the licence"));
    connect(m_project, &QLineEdit::returnPressed, this, &LicenceView::check);
    connect(m_project, &QLineEdit::textEdited, this, &LicenceView::forget);
    connect(m_line, &AskLine::asked, this, &LicenceView::check);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Metrics::current().px(6));
    layout->addWidget(m_project);
    layout->addWidget(m_line);
}

void LicenceView::setArtifact(const Artifact& artifact)
{
    if (m_artifact == artifact)
        return;
    m_artifact = artifact;
    forget();
}

void LicenceView::forget()
{
    m_line->cancel();
    const bool model = m_artifact && m_artifact->type == ArtifactKind::Model;
    m_project->setVisible(model);
    m_line->setOffered(model);
    m_line->say(model ? QString() : tr("Registries check the licences of models only."));
}

void LicenceView::check()
{
    if (!m_artifact || m_line->isWaiting())
        return;
    const std::optional<QUrl> project = githubProject(m_project->text());
    if (!project) {
        m_line->say(
            tr("Type a project of GitHub's, like https://github.com/owner/project."), Tone::Care);
        m_project->setFocus(Qt::OtherFocusReason);
        return;
    }
    PendingCall<bool>* call = m_lookup.licenceCheck(m_artifact->id, *project);
    call->then(this, [this, call, shown = project->path().mid(1)](const Result<bool>& result) {
        if (!m_line->take(call))
            return;
        if (!result) {
            const bool cancelled = result.error().kind == ErrorKind::Cancelled;
            m_line->say(cancelled ? QString() : refusal(result.error()), Tone::Care);
        } else if (*result) {
            m_line->say(tr("The registry says: it goes together with %1.").arg(shown));
        } else {
            m_line->say(
                tr("The registry says: it does not go together with %1.").arg(shown), Tone::Care);
        }
    });
    m_line->wait(call);
}

} // namespace steward
