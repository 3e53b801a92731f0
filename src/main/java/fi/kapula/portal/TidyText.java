package fi.kapula.portal;

import java.beans.PropertyEditorSupport;

/** Text from a browser's form as the database keeps it: no space around it, one kind of line end, null when empty. */
class TidyText extends PropertyEditorSupport {

    @Override
    public void setAsText(String typed) {
        String text = typed.replace("\r\n", "\n").strip();
        setValue(text.isEmpty() ? null : text);
    }

    @Override
    public String getAsText() {
        return getValue() == null ? "" : getValue().toString();
    }
}
