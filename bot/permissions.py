"""Who may look after the store, which all servers share: the application's owners, and those the settings name."""

from collections.abc import Collection

from config.settings import Settings


def may_administer(
    user: int, guild: int | None, roles: Collection[int], owners: Collection[int], settings: Settings
) -> bool:
    """Whether a user may: by owning the application, by id, or by a role in the home server.

    A role counts in the home server alone: whoever administers another server could give themselves any role there.
    """
    if user in owners or user in settings.admin_users:
        return True
    at_home = guild is not None and guild == settings.home_guild
    return at_home and not set(settings.admin_roles).isdisjoint(roles)
