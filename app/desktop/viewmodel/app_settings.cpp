// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
/// The page of settings, and what they change while one studies.

#include "app_view_model.h"

#include "reminder.h"

namespace engram::desktop
{

void AppViewModel::connectSettings()
{
    connect(&m_settings, &SettingsViewModel::failed, this, [this](const QString &why) {
        // Their page says by itself that they cannot be kept.
        if (m_page != Page::Settings || why != m_settings.fileProblem())
            sayLasting(why);
    });
    connect(&m_settings, &SettingsViewModel::left, this, &AppViewModel::goToday);
    connect(&m_settings, &SettingsViewModel::saved, this, [this](bool schedules) {
        if (schedules)
            m_review.close(); // its queue is from before
        dismissMessage();
    });
    connect(&m_settings, &SettingsViewModel::desktopChanged, this, [this] {
        const std::chrono::minutes length(m_settings.desktop().timebox);
        if (length != m_timebox.length()) {
            m_timebox = Timebox(length);
            m_timebox.start(m_engine.clock().now());
        }
    });
    connect(&m_review, &ReviewViewModel::recorded, this, &AppViewModel::tellTimebox);
}

void AppViewModel::showSettings()
{
    if (!m_engine.isReady() || m_page == Page::Settings)
        return;
    dismissMessage();
    if (m_settings.refresh())
        show(Page::Settings);
}

void AppViewModel::tellTimebox()
{
    const auto cards = m_timebox.answered(m_engine.clock().now());
    if (cards && m_page == Page::Review)
        //: %1 is a time such as: 10 minutes
        sayInPassing(
            tr("%1: %n card(s)", nullptr, *cards)
                .arg(tr("%n minute(s)", nullptr, static_cast<int>(m_timebox.length().count()))));
}

void AppViewModel::goOnAfterWait()
{
    if (!m_engine.isReady() || m_page != Page::Summary || !m_summary.isNextReady())
        return;
    dismissMessage();
    m_review.goOnAfterWait();
    if (m_review.phase() != ReviewViewModel::Phase::None)
        show(Page::Review);
}

std::optional<QString> AppViewModel::reminder() const
{
    return m_engine.isReady() ? whatToRemindOf(m_engine.collection()) : std::nullopt;
}

} // namespace engram::desktop
