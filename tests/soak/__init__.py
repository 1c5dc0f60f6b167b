"""Tips under fire: replicas as processes, a clock that is turned through years, kills and faults at every step."""
