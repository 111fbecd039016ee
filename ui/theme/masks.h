// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QList>
#include <QRegularExpression>
#include <QString>
#include <QUrl>

#include <memory>

namespace steward {

//! What an audience may not see, by class of data: the servers' own addresses, tenants and users by
//! their values; tokens, e-mail addresses and paths by their shape. A word stands in the place,
//! nothing is blurred. Other addresses, such as artifacts' sources, stay.
class Masks final {
public:
    Masks();

    //! `word` stands for it: "registry". An empty address is none.
    void addServer(const QUrl& base, const QString& word);
    //! As whole words only, and never one that is too short or too common to tell anything.
    void addTenant(const QString& tenant);
    void addUser(const QString& user);

    QString masked(const QString& text) const;

    //! For every text of the application from now on; null takes them away. What is shown already
    //! is made anew by whoever installs. Main thread.
    static void install(const std::shared_ptr<const Masks>& masks);
    static std::shared_ptr<const Masks> installed();

private:
    struct Rule {
        QRegularExpression pattern;
        QString word;
    };
    struct Address {
        QString text; //!< host:port/prefix
        QString word;
    };

    void addRule(const QString& pattern, const QString& word, bool exactCase = false);
    void addWord(const QString& value, const QString& word);
    QString withoutCutAddresses(QString text) const;

    QList<Rule> m_servers;
    QList<Rule> m_hosts; //!< looked for after every server with its port
    QList<Rule> m_rules;
    QList<Address> m_addresses;
};

//! `text` as an audience may see it: as it is, where nobody presents. visibleText(), visibleLines()
//! and plainToolTip() ask this themselves.
QString masked(const QString& text);
//! Masks are installed.
bool isPresenting();
//! Why something that could show addresses, secrets or paths is closed now; "" where nobody
//! presents.
QString whyClosedOnStage();

} // namespace steward
