"""The Web API: one method a function, each by Slack's name in `methods.METHODS`."""
