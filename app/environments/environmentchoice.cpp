// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "app/environments/environmentchoice.h"

#include "app/environments/environmentstore.h"
#include "app/environments/strictness.h"

#include <QCoreApplication>

namespace steward {

using namespace Qt::StringLiterals;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(EnvironmentChoice)
};

QString noSuch(const QString& name, const EnvironmentStore& store)
{
    QStringList names;
    for (const Environment& saved : store.environments())
        names.append(saved.name);
    return names.isEmpty() ? Words::tr("There is no environment \"%1\": none is saved.").arg(name)
                           : Words::tr("There is no environment \"%1\". Saved are: %2.")
                                 .arg(name, names.join(u", "_s));
}

} // namespace

tl::expected<EnvironmentClass, QString> classNamed(const QString& word)
{
    if (word == "development"_L1)
        return EnvironmentClass::Development;
    if (word == "demo"_L1)
        return EnvironmentClass::Demo;
    if (word == "production"_L1)
        return EnvironmentClass::Production;
    return tl::unexpected(
        Words::tr("--class is development, demo or production, not \"%1\".").arg(word));
}

tl::expected<std::optional<Environment>, QString> openedAs(
    const EnvironmentChoice& choice, const EnvironmentStore& store)
{
    if (!choice.name.isEmpty()) {
        std::optional<Environment> environment = store.named(choice.name);
        if (!environment)
            return tl::unexpected(store.isKnown() ? noSuch(choice.name, store) : store.notice());
        environment->environmentClass = stricter(environment->environmentClass,
            choice.environmentClass.value_or(environment->environmentClass));
        environment->readOnly = environment->readOnly || choice.readOnly;
        return asOpened(*environment, store.environments());
    }
    if (choice.isEmpty())
        return std::nullopt;
    return unsavedAsOpened(choice.registry, choice.pipelines, choice.environmentClass,
        choice.readOnly, store.environments(), store.isKnown());
}

} // namespace steward
