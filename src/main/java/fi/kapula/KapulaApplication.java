package fi.kapula;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Work supervision, coaching and networks, each a BPMN process on one embedded engine. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class KapulaApplication {

    public static void main(String[] args) {
        SpringApplication.run(KapulaApplication.class, args);
    }
}
