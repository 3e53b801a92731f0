package fi.kapula.portal;

import fi.kapula.contract.ContractTemplateCard;
import fi.kapula.contract.ContractTemplateTexts;
import fi.kapula.contract.ContractTemplates;
import fi.kapula.shared.Language;
import fi.kapula.shared.Missing;
import jakarta.validation.Valid;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The texts that new contracts begin with, for administrators. */
@Controller
class ContractTextsController {

    private final ContractTemplates templates;

    ContractTextsController(ContractTemplates templates) {
        this.templates = templates;
    }

    /** Texts come from browsers with other ends of lines, and an empty field is no text. */
    @InitBinder("texts")
    void tidy(WebDataBinder binder) {
        binder.registerCustomEditor(String.class, new TidyText());
    }

    @ModelAttribute("fields")
    List<String> fields() {
        return Arrays.stream(ContractTemplateTexts.class.getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
    }

    @GetMapping("/contract-texts")
    String show(Visitor visitor, @RequestParam(defaultValue = "FI") Language texts, Model model) {
        Missing.unless(visitor.isAdministrator());
        ContractTemplateCard template = templates.find(texts);
        model.addAttribute("template", template);
        model.addAttribute("texts", template.texts());
        return "contract-texts";
    }

    /** What was typed stays on the page when it is too long, or when somebody else was first. */
    @PostMapping("/contract-texts")
    ModelAndView change(
            Visitor visitor,
            @RequestParam Language language,
            @RequestParam int revision,
            @Valid @ModelAttribute("texts") ContractTemplateTexts texts,
            BindingResult faults,
            RedirectAttributes redirect) {
        Missing.unless(visitor.isAdministrator());
        if (faults.hasErrors()) {
            return typed(language, HttpStatus.BAD_REQUEST)
                    .addObject("tooLong", faults.getFieldErrors().stream().map(FieldError::getField).toList());
        }
        if (!templates.change(language, revision, texts, visitor.id())) {
            return typed(language, HttpStatus.CONFLICT).addObject("overtaken", true);
        }
        redirect.addFlashAttribute("notice", "portal.contractTexts.done");
        return new ModelAndView("redirect:/contract-texts?texts=" + language);
    }

    private ModelAndView typed(Language language, HttpStatus status) {
        return new ModelAndView("contract-texts", status).addObject("template", templates.find(language));
    }
}
