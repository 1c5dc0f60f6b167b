"""Everything the terminal itself says."""

ONLY_YOU = "only visible to you"
UPDATED = "updated"
IN_CHANNEL = "in #{channel}"
TO_PERSON = "to {person} alone"
THREAD_OF = "in the thread of {name}: {first_line}"
TOOK_BACK = "{name} took a message back: {first_line}"

NO_REPLY = "{bot} has not replied within {seconds:g} seconds."
NO_BUTTONS = "No message with buttons has been shown yet. To say the number itself: :say {number}"
NO_SUCH_BUTTON = "There is no button {number}: the last message with buttons ends at {last}."
BUTTON_IS_GONE = "That button is gone: the message it stood in has changed."
NOT_UNDERSTOOD = (
    "There is no :{word} here. :help lists what there is; to say it all the same: :say {line}"
)
WHICH_BUTTON = "Which button? Its number follows: :press 2"
NOBODY = "There is nobody called {name} here. There are: {everybody}"
NOWHERE = "There is no channel #{name} here. There are: {all}"
NOT_A_MEMBER = "{name} is not in #{channel}: pick another with :in, or be someone else with :as."
NO_THREAD = "There is no message here to open a thread under yet."
YOU_ARE = "You are {name}. People here: {others}"
YOU_ARE_IN = "You are in {place}. Channels here: {all}"
NOW = "You are {name}, in {place}."

HOW_TO_FILL = 'Like this: :fill Topic=Docker Question="why so?"'
NO_FORM = "There is no form open here, and no Home tab."
NO_MESSAGE_YET = "Nothing has been said yet that a shortcut could be picked on."
SHORTCUTS = "Shortcuts here: {all}"
NONE_THERE = "none"
FORM_CLOSED = "The form is closed."
NO_HOME = "{bot} has published no Home tab yet."
NOT_TAKEN = "That could not be submitted: {error}"
NOT_PASSED_ON = "That did not reach {bot}: {error}"
SUGGESTED = "{title}: {prompts} (pick one with :prompt)"
SUGGESTED_TITLE = "Suggested"
HOME_TITLE = "Home"
SUBMIT_HINT = "{label}: :submit"
CLOSE_HINT = "{label}: :close"
CLOSE_LABEL = "Close"
FIELD_LINE = "{label}: {value}"
OPTIONAL_FIELD = "{label} (optional): {value}"
EMPTY_FIELD = "…"
CHOICES = "   one of: {choices}"
SEVERAL = "   any of: {choices}"
FIELD_ERROR = "   ! {error}"

THREAD_PLACE = "a thread of {place}"
DM_PLACE = "your messages with {bot}"

WELCOME = "A Slack workspace on your own machine, and {bot} is in it. Try:"
HINT_ASK = "only you see the answer"
HINT_MENTION = "everybody sees it, in a thread"
HINT_DM = "write to {bot} alone"
HINT_PERSON = "be someone else, somewhere else"
HINT_HELP = "the rest; :quit or Ctrl-D leaves"

HELP: tuple[tuple[str, str], ...] = (
    ("/command …", "give one of the app's commands"),
    ("any text", "say it where you are; @name mentions, #name links a channel"),
    ("2", "press button [2] of the last message that has buttons; also :press 2"),
    (":as NAME", "be someone else; alone, says who is there"),
    (":in CHANNEL", "go to a channel; alone, says which there are"),
    (":dm", "go to your direct messages with the app"),
    (":thread", "write in the thread of the last message here"),
    (":back", "leave the thread"),
    (":shortcut NAME", "pick a shortcut on the last message; alone, says which there are"),
    (":home", "open the app's Home tab"),
    (":prompt TITLE", "pick a prompt that the app suggests in your messages with it"),
    (":fill FIELD=VALUE …", 'fill in the form or Home: :fill Topic=Docker Question="why so?"'),
    (":submit", "submit the form"),
    (":close", "close the form"),
    (":say TEXT", "say a text that begins with :, / or is a number"),
    (":help", "this list"),
    (":quit", "leave; so do Ctrl-C and Ctrl-D"),
)
HELP_COMMANDS = "The app's commands"
