"""Slack's views: modals and the Home tab."""
