"""What mkdocs.yml may say below the plugin's name."""

from __future__ import annotations

from mkdocs.config import base
from mkdocs.config import config_options as c


class GuideConfig(base.Config):  # type: ignore[no-untyped-call]  # MkDocs leaves a hook untyped
    """The plugin's options in mkdocs.yml. The content folder is the parent of docs_dir."""

    templates = c.Optional(c.Dir(exists=True))
    """The folder of templates that the guide has otherwise than the package; `templates` beside mkdocs.yml unless it says so."""

    licence = c.Optional(c.Type(str))
    """The licence of texts and pictures, which cards name: `CC BY 4.0`."""

    offline = c.Type(bool, default=True)
    """Whether readers may keep pages on their phones; `false` publishes what takes away those that they keep."""
