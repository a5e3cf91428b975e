"""Given names that tell the gender of their bearer, in many countries' news.

Modest on purpose: names borne by men and women alike (``Andrea``, ``Jan``, ``Sasha``, ``Kim``, ``Ali`` is a
man's) are in neither set, and nothing hangs on a name that is missing, since an unknown gender fits any
pronoun. Spellings are folded before they are looked up: see ``people.fold``.
"""

from __future__ import annotations

_MEN = """
    Aaron Ababu Abbas Abdel Abdelaziz Abdelhakim Abdelhamid Abdelkader Abdelmadjid Abdelmalek Abdelrahman
    Abdirahman Abdoulaye Abdul Abdulla Abdullah Abdulsalam Abebe Abhishek Abhisit Abiy Abraham Abubakar Abukar
    Achim Adam Adamu Adebayo Adel Adewale Aditya Adolf Adolfo Age Aguila Ahmad Ahmed Ahmet Aidan Ajay Ajit
    Akbar Akhilesh Akram Aksel Akylbek Alain Alan Alar Alasdair Alassane Alastair Albert Alberto Albin Alec
    Alejandro Aleksandar Aleksandr Aleksei Alessandro Alex Alexander Alexandre Alexandros Alexandru Alexei
    Alexis Alfonso Alfred Alfredo Algirdas Alhassan Ali Aliko Aliou Alireza Alistair Aliyu Allan Almazbek
    Alois Alok Alonso Aloysio Alun Alvaro Alyaksandr Amadeo Amadou Amarinder Aminu Amir Amit Ammar Amnon Amos
    Amr Anas Anastasios Anatol Anatoly Anders Andre Andreas Andrei Andrej Andrew Andrii Andris Andrius Andriy
    Andrus Andrzej Andy Angelo Angus Anibal Anifah Anil Anote Antanas Anthony Antoine Anton Antonio Antonis
    Antony Ants Antti Anupam Anurag Anutin Anwar Apostolos Arash Arayik Arben Ardeshir Aref Ariel Arindam
    Arjun Arkadiusz Arkady Armando Armen Armin Arnaud Arnd Arne Arno Arnold Arsen Arseniy Artak Arthur Artis
    Artur Arturo Arun Arvind Arvydas Aryeh Asad Asadollah Asher Ashish Ashok Ashraf Ashwini Asif Asim Askar
    Aslan Atal Atef Athanasios Attila Atul Aubrey Audronius Augustin Augusto Aurelien Avi Avigdor Avraham Ayad
    Ayman Ayodele Azamat Aziz Azmin Babacar Babagana Babajide
    Babak Babatunde Bader Badr Bahaa Bahram Bakary Bakhtiyar Bakir
    Bakr Bakyt Balazs Balint Bambang Barack Barham Barney Barry Bartlomiej Bartosz Bashar Basil Basim Bassam Bassel
    Bastien Basudev Batbold Baudouin Behgjet Behnam Behrouz Behzad
    Beji Bekir Ben Bence Benedict Benigno Benito Benjamin
    Benny Benoit Berat Bernard Bernd Bernie Bertel Bertie Bertil Bertrand Besnik Bhupendra Bhupesh Bidzina
    Bijan Bilal Bilawal Bill Binali Bipin Birger Bjarni Bjorn Blaise Boaz Bob Bobby Bogdan Bogumil Boguslaw
    Bohdan Bohuslav Bojan Bojko Bola Bolat Bongani Boniface Boonlert Borge Boris Borut Boubacar Bounmy Boyko Brad
    Bradley Brahim Brandon Branislav Brendan Brent Brett Brian Bronislaw Bruce Bruno Bryce Budi Bujar Bulent
    Burkhard Byron Caleb Calin Calvin Cameron Camilo Carl Carlo Carlos Casper Cecil Cedric Celestin Celso
    Cemil Cesar Cevdet Ceyhun Cezary Chaim Charles Cheikh Chidi Chris Christian Christof Christoph Christopher
    Christos Chuck Chukwudi Chukwuma Clark Claude Claudio Clayton Clemens Clement Cliff Clifford Clint Clive
    Collin Conor Constantinos Cormac Cornelis Cory Craig Cristobal Curtis Cyrille Cyrus Czeslaw Damian Damien
    Damir Dan Danial Daniel Danilo Danny Dario Darius Dariusz Darrell Darren Darryl Daulet Dave David Davide
    Davit Davor Dawit Dean Declan Deepak Dejan Demeke Demetris Denis Dennis Denny Derek Dermot Desalegn
    Desmond Detlef Detlev Devendra Devin Dharmendra Didier Diederik Diego Dieter Dietmar Dietrich Digvijaya
    Dilip Dimitar Dimitri Dimitrios Dimitris Dinesh Dirk Ditmir Djibril Dmitri Dmitry Dmytrii Dmytro Domingo
    Domingos Dominic Dominique Don Donal Donald Donnie Dorian Doug Douglas Dov Dragan Drew Dries Driss Duncan
    Dustin Dwayne Dwight Dylan Eamon Eberhard Eckart Ed Eddie Edgar Edgars Edi Edmond Edmund Edouard Eduard
    Eduardo Edward Edwin Eero Efraim Efren Egbert Egemen Egils Egon Ehab Ehud Eitan Ekrem Eli Elias Eliezer
    Elijah Elio Elliot Elman Elmar Elnur Elshan Elton Emad Emanuele Emeka Emil Emile Emiliano Emilio Emmanuel
    Emmerson Emomali Emre Enda Enele Enrico Enrique Enver Enzo Eoghan Eoin Ephraim Erhard Eric Erich Erik
    Erkki Erlan Ernest Ernesto Errol Ersin Ertugrul Erwin Esfandiar Esko Esmail Espen Essam Esteban Ethan
    Etienne Ettore Euan Eugene Eugenio Eugeniusz Evan Evangelos Everett Evgeny Evo Evripidis Ezra Fabian
    Fabien Fabio Fabrice Fabrizio Facundo Fadel Fadi Fahad Fahrettin Faik Faisal Faiz Farai Farhad Farid Faris
    Farooq Farouk Farrukh Faruk Fathi Fatmir Faure Faustin Fausto Fawzi Fayez Federico Feleti Felipe Felix
    Femi Ferdinand Ferenc Fergal Fergus Feridun Fernando Festus Fidel Fikri Filippo Filippos Flavio Flemming
    Florent Florian Floyd Fotis Fouad Francis Francisco Franco Francois Frank Frans Franz Fred Freddie
    Frederick Fredrik Friedhelm Friedrich Frits Fritz Fuad Fumio Fyodor Gabor Gabriel Gabrielius Gadi Gaetano
    Gamal Ganesh Gareth Garret Gary Gaspard Gaston Gaurav
    Gavin Gebran Gedeon Gedion Geert Geir Gennady Gennaro Geoff
    Geoffrey Georg George Georges Georgios Georgy Gerald Geraldo Gerard Gerasimos Gerd Gergely Gerhard Gero
    Gerrit Gerry Getachew Getahun Ghassan Ghazi Gholamali Gholamreza Ghulam Giacomo Giancarlo Gianfranco Gianluca
    Gianni Giannis Gideon Gilad Gilbert Gilberto Giles Gino Gintaras Giorgi Giorgio Giorgos Giovanni Girish
    Girma Girts Gitanas Giulio Giuseppe Gleb Glenn Godfrey Godwin Gonzalo Goodluck Gopal Goran Gordon Gotabaya
    Gottfried Graeme Graham Greg Gregoire Gregor Gregory Grigol Grigory Grzegorz Gudlaugur Guido Guillaume
    Guillem Guillermo Gunnar Gunter Gunther Gurbanguly Gustavo Guus Guy Habib Habtamu Hadi Hafiz Hage Haidar Haile
    Hailemariam Haim Haitham Hakainde Hakan Hakim Hakon Halbe Halil Halldor Halvor Hamad Hamdi Hamed Hamid
    Hamidreza Hamish Hamoud Hamza Hank Hannes Hanno Hans Hany Harald Hardeep Haris Harish Harold Harry Harsh
    Hartmut Haruto Harvey Hasan Hashem Hashim Hassan Hassanal Hatem Hayk Hazem Hector Heikki Heiko Heiner
    Heinrich Heinz Helmut Helmuth Hemant Hendrik Henk Henning Henri Henrik Henry Herbert Hermann Hernan Herve
    Hesham Heshmatollah Hicham Hikmet Himanta Hiroshi Hisham Hishammuddin Hojjatollah Holger Horacio Horst
    Hosni Hossein Howard Howie Hrant Hristijan Hrvoje Hubert Hubertus Hugh Hugo Hulusi Humayun Humberto Hun
    Husam Hussein Iain Ian Ibrahim Ibrahima Ichiro Idriss Idrissa Ifeanyi Ignacio Ignazio Igor Ihab Ihor Ihsan
    Ilan Ilham Ilie Ilir Ilker Ilkka Ilya Ilyas Imad Imants Imran Ingvar Inigo Inoke Ioannis Irakli Irving
    Isaac Isaias Ishaq Ishmael Ismail Ismet Issa Issam Issouf Istvan Itamar Itsunori Ivan Ivica Ivo Ivor Iyad
    Izzat Jaafar Jaak Jaap Jaber Jabulani Jacek Jacinto Jack Jacob Jacques Jagdish Jaime Jair Jairam Jake
    Jakob Jalal Jalil James Jamil Jamshed Jamshid Janez Janis Janos Janusz Jared Jari Jarmo Jaromir Jaroslav Jarrod
    Jasem Jason Jasper Jassim Jaume Javad Javier Jay Jeb Jed Jeff Jeffrey Jelle Jens Jeremy Jeroen Jerome
    Jerry Jerzy Jesper Jeyhun Jim Jimmy Jiri Jitendra Joachim Joao Joaquin Jochen Joe Joel Joerg Joern Johan
    Johannes John Johnny Jomo Jon Jonah Jonas Jonathan Joost Jordi Jorg Jorge Jorgen Joris Josaia Joschka Jose
    Josef Josep Joseph Josh Joshua Jouni Juan Juergen Juha Juhani Jukka Jules Julian Julien Julio Julius
    Junichiro Juraj Jurgen Juri Jussi Justin Jyotiraditya Jyrki Kaare Kaarel Kakha Kakhaber Kamal Kamil Kapil
    Kare Karim Karl Karoly Karsten Kasit Kassym Katsuya Kausea Kazem Kazimierz Kees Keir Keith Kelvin Kemal
    Ken Kenji Kenneth Kent Kenta Kerem Kestutis Ketil Kevin Kgalema Khairul Khairy Khaled Khalid Khalifa Khamis
    Khamphone Khizr Kieran Kipchoge Kipchumba Kiprono Kiren Kirill
    Kirk Kizza Kjell Kjetil Klaas Klaus Knut Koen Kofi
    Kojo Kolawole Konrad Konstantin Kostas Kostis Kourosh Kresimir Krisjanis Kristian Kristof Krzysztof
    Kubatbek Kurmanbek Kurt Kwabena Kwaku Kwame Kwasi Kwesi
    Kyaw Kyle Kyriakos Kyrylo Lachlan Laisenia Lamberto Lamine
    Larry Lars Lasse Laszlo Laurence Laurens Laurent Lauri Lavrenty Lawrence Lazar Lazarus Leandro Lech Lee
    Lefteris Leif Lennart Leo Leon Leonid Leopold Leopoldo Leroy Lester Leszek Lev Levan Levent Levente Lewis Liam
    Linas Lindsey Lionel Lloyd Lodewijk Logan Loic Lorenzo Lorne Lothar Louie Louis Loukas Lubomir Lubos
    Luc Luca Lucas Lucian Luciano Lucien Lucio Ludovic Ludwig Luhut Luigi Luis Luiz Lukas Lukasz Luke Lutfi
    Lutz Lyndon Maarten Maciej Macky Mads Magnus Mahamadou Mahamat Mahathir Maher Mahesh Mahinda Mahmoud
    Mahmud Majed Majid Maksim Malachi Malcolm Malik Mallikarjun Mamadou Mamady Mamuka Manasseh Mandla Manfred
    Manish Manmohan Manoj Manouchehr Mansour Manuel Marc Marcel Marcelo Marcin Marcio Marco Marcos Marek
    Mariano Mario Marios Marius Mariusz Mark Marko Markus Martin Marty Marvin Marwan Masoud Massimo Mateusz
    Mathieu Matt Matteo Matthew Matthias Matti Matyas Mauri Maurice Mauricio Maurizio Mauro Max Maxim Maxime
    Maximilian Maximo Mazen Mehdi Mehmet Mehrdad Melvin Mesut Mevlut Michael Michal Micheal Michel Mick Mickey
    Miguel Mihai Mihaly Mihkel Mika Mikael Mikalai Mike Mikhail Mikheil Mikko Miklos Milan Miles Milo Milorad
    Milos Miloslav Miltiadis Milton Milutin Minoru Miroslav Mishaal Mitch Mitt Mladen Moataz Modibo Modou Moeed
    Mogens Mohamed Mohammad Mohammadreza Mohammed Mohamud Mohan Mohsen Moises Mokgweetsi Mokhtar Momcilo Momir
    Moncef Mordechai Morris Morten Morteza Moshe Mostafa Mounir Moussa Muammar Muammer Mubarak Muhammad
    Muhammadu Muhannad Muharrem Muhyiddin Mukesh Mukhtar Mukul Mulatu Mundhir Muneer Munir Muqtada Murat
    Murray Musa Mustafa Mutlaq Mykhailo Mykola Nabih Nabil Nadav Nadeem Nadhim Nadir Naftali Naguib Naim Najib
    Namik Narayan Narendra Naresh Nashwan Nasir Nasser Natan Nathan Naveed Naveen Navid Navjot Nawaf Nayef Neal
    Nebojsa Ned Neil Nelson Nenad Nestor Niall Nicholas Nick Nico Nicolae Nicolas Nicolo Niels Nigel Nihat
    Nikhil Nikita Niklas Nikol Nikolai Nikolaos Nikoloz Nikos Nils Nirupam Nitin Nitish Nitzan Nizar Noah Noam
    Nobuo Noel Nolan Norbert Norman Norodom Nouri Numan Nuno Nurettin Nurlan Nursultan Obinna Octavio Odysseas
    Ofer Ofir Ola Olaf Olafur Ole Oleg Oleh Oleksandr Oleksiy Oliver Olivier Ollanta Olli Olumide Olusegun
    Olusola Omar Omer Omran Omri Ondrej Orhan Oriol Orrin Oscar Osman Osmo Ossama Ossur Osvaldo Othman Otis
    Otmar Otto Oumar Ousmane Owen Oystein Oyvind Ozgur Paavo Pablo Padraig Panagiotis Panayiotis Panos
    Pantelis Paolo Parviz Pascal Patrice Patricio Patrick Patrik Patrushev Paul Pauli Paulin Paulo Pavel Pavlo
    Pavlos Pavol Pawan Peadar Peceli Pedro Pekka Per Percy Perry Pertti Petar Pete Peter Petr Petras Petri
    Petro Petros Petteri Phelim Phil Philip Philippe Pierluigi Piero Pierre Piet Pieter Pietro Piotr Piyush
    Plamen Poul Prabowo Pradeep Prakash Pralhad Pramod Pranab Prasert Prashant Praveen Pravin Prawit Prayut
    Prayuth Predrag Przemyslaw Pyotr Qais Qasem Quentin Quincy Raanan Rached Rachid Radek Radoje Radoslaw
    Radovan Raed Rafael Rafal Raffaele Rafi Rafik Raghav Raghavan Ragnar Rahim Rahul Raila Raimo Raimonds
    Rainer Raja Rajeev Rajendra Rajesh Rajiv Rajnath Rakesh Ralf Ralph Ramazan Ramesh Ramezan Rami Ramil Ramin
    Ramiro Ramon Ramush Ramzan Ramzi Rand Randhir Randy Ranil Ranjan Raphael Rashad Rashid Rasmus Ratko Rauf
    Raul Raveesh Ravi Ravindra Ray Raymond Recep Reggie Reginald Regis Rein Reinaldo Reiner Reinhard Reinhold
    Remi Renato Rene Reuben Reuven Rex Reza Rhys Riad Ricardo Richard Richie Rick Rinat Rishi Risto Riyad Rob
    Robbie Robert Roberto Robin Rocco Roch Rod Roderich Roderick Rodney Rodrigo Rogelio Roger Rohan Roland
    Rolandas Rolando Rolf Romain Roman Romano Romeo Ron Ronald Ronan Ronnie Rory Ross Rouhollah Rovshan Rowan
    Roy Ruairi Ruben Rudolf Rudy Ruediger Rufus Rui Rumen Rune Rupert Ruslan Russell Rustam Ruud Ryan Ryota
    Ryszard Saad Sabri Sachin Saddam Sadegh Sadeq Sadiq Sadyr Saeed Safet Safwan Saif Saifuddin Sakari
    Salah Saleh Saleumxay Salim Salman Salva Salvador Salvatore
    Sam Sambit Sameh Samih Samir Sammy Samson Samuel Sandeep
    Sander Sandro Sanjay Sanjiv Santiago Saparmurat Sardor Sarun Satish Satoshi Saul Sauli Saulius Scott
    Seamus Sean Sebastian Sebastien Segun Seiji Selahattin Selcuk Selim Semyon Seppo Serdar Seretse Serge Sergei
    Sergey Sergio Sergiy Serhii Serhiy Serzh Seth Seydou
    Seyni Shafqat Shahbaz Shahin Shai Shaker Shane Sharad Shashi
    Shaul Shaun Shavkat Shawn Shehbaz Shekhar Sherzod Shigeru Shimon Shinzo Shivraj Shlomo Shukhrat
    Shukri Shunsuke Siamak Siaosi Siarhei Siavash Sibusiso Sid Siddharth Siegfried Sifiso Sigmar Sigmundur
    Sigurd Sigurdur Silas Sileshi Silvan Silvio Simbarashe Simon Sipho Sirojiddin Sisi Sitaram Sitiveni Slavko
    Slawomir Slobodan Solomon Somchai Sooronbay Soren Sotiris Souleymane Soumaila Spencer Spyros Srdjan Srettha Stan
    Stanislav Stavros Stefan Stefano Steffen Steinar Steingrimur Stelios Stepan Stephan Stephane Stephen Steve
    Steven Stewart Stig Stipe Stjepan Stojan Stuart Subhash Subrahmanyam Sudhir Suhail Suleyman Sunil Surendra
    Suresh Surin Susilo Suthep Svein Sven Sverre Svetozar
    Svyatoslav Sybrand Syed Sylvain Sylvester Szabolcs Szymon Taavi
    Tabare Tadeusz Tafadzwa Tage Taha Taher Takeo Takeshi Talal Tamas Tamim Tammam Taneti Tapio Taras Tarek
    Tariq Taro Tarun Tassos Tawfiq Tayfun Tayyip Ted
    Teddy Tedros Teemu Tejashwi Temesgen Temur Tendai Teodoro Teofilo
    Terence Terje Terrance Terry Tesfaye Tetsuro Tewodros Thabo Thad Thaksin Thamer Thanos Thawatchai Themba
    Theo Theodor Theodore Thiago Thibault Thierry Thilo Thomas Thongloun Thorbjorn Thorsteinn Thorsten Thulani Tiago
    Tibor Tigran Tihomir Tijjani Tilman Tim Timo Timofei Timothy Timur Tito Tobias Toby Todd Toivo Tom Tomas
    Tomasz Tomislav Tommaso Tommy Toni Tony Toomas Torben Tore Torgeir Torsten Toshiaki Toshimitsu Traian
    Travis Trent Trevor Trey Tristan Trond Troy Trygve Tuilaepa Tunde Tunji Tuomas Tuomo Turgut Turki Tushar
    Tyler Tyrone Tzachi Uddhav Udo Ugo Uhuru Uladzimir Ulf Uli Ulrich Ulugbek Umar Umaro Umaru Umberto Umesh
    Umit Urho Uri Urmas Urs Uwe Vaclav Vadim Vahe Vahid Vakhtang Valdas Valdis Valentin Valentino Valery
    Vangelis Vardan Vasily Vassilis Vassily Vasyl Vaughan Vazha Venkaiah Vernon Vic Vicente Victor Vidar Vijay
    Vikas Vikram Viktor Ville Villy Vinay Vince Vincent Vincenzo Vinod Virendra Virgil Virgilio Vishal Vitaly
    Vito Vitor Vittorio Vivek Vladimir Vladislav Vojislav Vojtech Volker Volodymyr Voreqe Vugar Vuk Vyacheslav
    Vytautas Wadih Wael Waldemar Waleed Walid Wally Walter Warren Wayne Werner Wes Wesley Wilbur Wilfred
    Wilfredo Wilfried Wilhelm Willem William Willie Wilson Wim Winfried Winston Wlodzimierz Wojciech Wolfgang
    Wolfram Woodrow Wopke Wouter Wyatt Wycliffe Xavier Yacine Yadollah Yahya Yair Yakov Yalcin Yannick Yannis Yaron
    Yaroslav Yasar Yashwant Yasin Yasser Yasuo Yaw Yazid Yegor Yehuda Yemane Yerlan Yevgeny Yevhen Yiannakis Yigal
    Yilmaz Yiorgos Yitzhak Yoav Yoshihide Yoshimasa Yossi Yousef Yousuf Yoweri Yuri Yurii Yury Yusuf Yuval
    Yves Zac Zach Zachary Zafer Zaheer Zahid Zaid Zakari Zakaria Zalman Zalmay Zambry Zayed Zbigniew Zdenek
    Zdravko Zdzislaw Zeev Zelalem Zeljko Ziad Zlatko Zohrab Zoltan Zoran Zsolt Zurab Zviad Zwelinzima Zygmunt
"""
MEN: frozenset[str] = frozenset(_MEN.split())

_WOMEN = """
    Abeba Abena Abigail Achieng Ada Adaeze Adela Adele Adriana Adwoa
    Agnes Agneta Agnieszka Aida Aigul Aino Ainura Aisha Aishah Aissata Aisyah Aizhan
    Akiko Akinyi Akosua Alejandra Aleksandra Alena Alessandra Alexandra Alexia Alice Alicia Alina Alison Alka Alla
    Alma Altynai Alyona Alyssa Amal Amanda Ambika Amelia Amelie Amina Aminata Amira Amy Ana Anahit Anastasia Angela
    Angelina Angie Anita Anja Anjali Ann Anna Annalena Anne Annegret Anneli Anneliese Annie Annika Anniken
    Anouk Antoinette Antonia Anuradha Aoife Aparna Arancha Arantxa
    Ariana Arlene Aruna Asha Asma Aster Astrid Atishi Audrey
    Aung Aurelie Ausrine Auxillia Ayelet Ayesha Aylin Aynur Ayse Aysel Azalina Azra Baiba Barbara Barbro Beata
    Beatrice Beatriz Becky Begona Benazir Benedicte Bernadette
    Beth Bethan Betsy Bettina Betty Beverly Bianca Bibigul
    Biljana Bintou Birgit Birgitta Birgitte Birtukan Bozena Brenda Brianna Bridget Brigitte Brinda Bronte Bronwyn
    Brynne Bukola Camilla Cara Carina Carla Carly Carmen Carol Carole Carolina Caroline Carolyn Carrie Carys
    Cassandra Cassie Catherine Catriona Cecilia Celeste Celia Celine Cerys Chantal Charlene Charlotte Chelsea
    Cheryl Chiamaka Chiara Chioma Chitra Chloe Christiana Christiane Christina Christine Chrystia Ciara Cindy Claire
    Clara Clarissa Claudette Claudia Clemence Colette Colleen Conceicao Condoleezza Connie Constance Constanza
    Consuelo Cora Corinne Cornelia Cressida Cristina Cynthia Dace Dagmar Daisy Dalia Daniela Danielle Daria
    Darya Dawn Deb Debbie Deborah Debra Deepa Deepika Deirdre Delcy Delfina Delia Delphine Denise Desiree Desislava
    Despina Devika Dewi Diana Diane Dianne Dilma Dilnoza Dina
    Dinara Divya Dolores Donna Dora Doreen Doris Dorothea Dorothy
    Dorte Dragana Ebba Edith Edna Edwina Eileen Eilidh Ekaterina Eleanor Elena Eleni Eliana Elif Elina Elisa
    Elisabeth Elise Elizabeth Ella Ellen Elodie Eloise Elsa Elsie Elvira Emanuela Emilia Emily Emine Emma Enid
    Erika Erin Erna Ersin-Nur Estela Estelle Ester Esther Ethel Eugenia Eugenie Eunice Eva Eve Evelyn Evika
    Fadwa Farhana Fatemeh Fatima Fatma Fatou Fatoumata Federica Felicia Felicity Fernanda Fiona Flavia Flora
    Florence Folake Folasade Frances Francesca Frederica Frederique Freya Funke Gabriela Gabrielle Gail Galina
    Gayatri Geeta Gemma Genevieve Georgia-Ann Georgina Geraldine Gertrude Gesine Ghada Ghislaine Gillian Gina
    Giorgia Giovanna Giselle Gita Giulia Gladys Glenda Glenys Gloria Gohar Golda Gordana Graca Grace Grazyna
    Greta Gretchen Gro Gudrun Gulnara Gulnur Gulsen Gunay
    Gwen Gwendolyn Gwyneth Hadiza Haifa Hala Halyna Hana Hanadi
    Hanan Hanna Hannah Harriet Harsimrat Haruka Hauwa Hayley Hazel Heather Heidi Heike Helen Helena Helga
    Helle Henrietta Hilda Hillary Hina Hirut Huda Huma Ida
    Ifeoma Ilaria Ildiko Iliana Ilse Ilze Imelda Imogen Indira
    Indrani Ines Inga Ingeborg Inger Ingrid Ingrida Ingunn Irena Irene Irina Iris Irma Iryna Isabel Isabella
    Isabelle Isobel Itziar Ivana Ivanka Iyabo Jacinda Jacqueline Jacqui Jadranka Jana Jane Janelle Janet Janice
    Janine Jasmine Jaya Jeanine Jeanne Jeannette Jelena Jen Jenna Jennie Jennifer Jenny Jessica Jill
    Jitka Joan Joanna Joanne Jocelyn Jodi Jodie Johanna Jolanta Josefa Josefina Josephine Josie Joyce Juana
    Juanita Judit Judith Judy Julia Juliana Julianne Julie Juliet Julieta Juliette Justine Jutta Jyoti
    Kadiatou Kaja Kamala Kanimozhi Karen Karin Karine Karoline Katalin Katarina Katarzyna Kate Katerina
    Kateryna Katherine Kathleen Kathrin Kathy Katie Katja Katrin Katrina Kavita Kayla Kayleigh Kazuko Keiko
    Keira Kellyanne Kendra Kersti Kerstin Ketevan Khadija Kimberly Kira Kirsten Kirsty Klara Kolinda Krista
    Kristalina Kristen Kristi Kristin Kristina Kristine Ksenia Lakshmi Lalita Lana Larisa Latifa Laura Lauren
    Laurie Layla Lea Leah Leanne Leila Lena Lene Lenka Leonor Leonora Leslie Letitia Leyla Lidia Liis Lila Lilian
    Liliana Liliane Lilit Lilja Lilly Linda Lindiwe Linnea Lisa Lisbeth Liudmila Liv Livia Liz Lizzie Lois
    Lola Lorena Loretta Lorna Lorraine Lotte Louisa Louise Lubna Lucia Luciana Lucie Lucille Lucinda Lucy
    Ludmila Luisa Luise Lydia Lyudmila Mabel Madeleine Madeline Madhuri Madina Maeve Magda
    Magdalena Maggie Maha Mahnaz Maia Mairead Malala Maleeha Malgorzata Malin Mamata Mandy Maneka Manisha Manuela
    Mara Marcela Marcia Margaret Margarida Margarita Margaux Margo Margot Margrethe Marguerite Maria Mariama
    Marian-Anne Mariana Marianne Maribel Marie Marielle Marietta Marija Marika Marilyn Marina Marine Marion
    Marisa Marise Marit Marjorie Marjory Marketa Marla Marlene Marsha Marta Martha Martina Martine Mary Maryam
    Marzieh Masoumeh Mathilde Matilda Matilde Maureen Mavis Maxine Maya Meenakshi Meera Megan Megawati Megyn Meira
    Melania Melanie Melinda Melissa Meral Merav Mercedes Meredith
    Meseret Mette Mia Michaela Michele Michelle Midori Mihaela
    Mildred Milena Milica Millicent Mimi Mina Minna Miranda Mireille Miriam Miroslava Moira Molly Mona Monica
    Monika Morag Morgan-Anne Mounia Mridula Muriel Myra Nabila Nadezhda Nadia Nadiia Nadine Naila Najwa Naledi
    Nalini Nancy Nanette Naoko Naomi Narges Nargiza Nasrin Natacha Natalia Natalie Natalya Natasa Natasha Navanethem
    Nawal Ndeye Neelam Neelie Neha Nell Netumbo Ngozi Niamh Nicola Nicole Nikki Nilar Nilufar Nina Nirmala Nirupama
    Njeri Nkechi Nkosazana Nneka Noelle Noemi Nomsa Nomvula Noor Nora
    Noraini Noriko Norma Nosiviwe Noura Nune Nuria Nurul Oana Octavia Oddny
    Odette Odile Ofelia Oksana Oleksandra Olena Olga Olha Olivia
    Oonagh Oppah Orawan Orla Orna Oumou Ozlem Paetongtarn Paivi Pam
    Pamela Pankaja Paola Parvaneh Pascale Patricia Patsy Patti Paula Paulette Paulina Pauline Pearl Peggy
    Penny Pernille Petra Philippa Phumzile Phyllis Pia Pilar Pippa Polly Pooja Poonam Portia Pragya Pratibha
    Preeti Preeya Priscilla Priti Priya Priyanka Rachael Rachel
    Rachelle Radha Radka Rafidah Raluca Ramona Rania Ranjana
    Raquel Rasa Rasha Raychelle Razia Rebecca Reem Regina Rehana Reka Rekha Renata Renate Renuka Retno Rhoda
    Rhona Rhonda Riikka Rita Ritu Roberta Rochelle Rocio Rokia Ronna Rosa Rosalia Rosalind Rosanna Rose Roseanne
    Roselyne Rosemary Rosie Rosmah Rowena Roxana Roxanne Ruth Ruxandra Sabina Sabine Sabrina Sadako Sadie
    Sahar Sakura Sally Salma Salome Samantha Samia Samira Sanae Sandra Sanna Sara Sarah Saule Savita Seema
    Segolene Sekai Selamawit Selina Selma Serena Sevim
    Shabana Shakhnoza Shannon-Lee Shari Sharmila Sharon Shauna Sheela
    Sheena Sheikha Sheila Shelley Sherry Shiori Shira Shirin Shirley Shobha Sian Sibongile Sibylle Signe
    Sigrid Silke Simona Simone Simonetta Sinead Siobhan Siranush Siti Smita Smriti Snezana Sofia Sofie Soledad
    Solene Solveig Somchit Sonal Sonia Sonja Sophia Sophie Soraya Stacey Stefania Stefanie Stella Stephanie
    Sudha Sue Suella Sujata Sumitra Sunita Supriya Susan Susana Susannah Susanne Sushma Susie Suzan Suzanne
    Suzette Svenja Svetlana Sviatlana Svitlana Swati Sybil Sylvia Sylvie Tabitha Takako Tamar Tamara Tammy Tamta
    Tanja Tansu Tanya Tara Tarja Tatevik Tatiana Tatyana Teodora
    Teresa Tess Tessa Tetiana Thais Thandar Thandi Thandiwe Thelma
    Theodora Theresa Therese Thordis Thuli Tiffany Tigist Tilda
    Tina Tomoko Tracey Tracy Tricia Triin Trine Trish Trudy Tsehay
    Tulsi Tuula Tzipi Tzipora Ulla Ulrika Ulrike Una Ursula Usha Valentina Valeria Valerie Vandana Vanessa
    Vasundhara Velma Vera Verena Veronica Vesna Vicki Victoria Vidya Vigdis Vijaya Viktoria Viktoriia Viola
    Violeta Virginia-Ann Vivian Viviane Vivien Vivienne Volha Waltraud Wangari Wanjiku Wanjiru Wendy Wilma Winifred
    Winnie Winona Xenia Ximena Xiomara Yael Yamila Yasmin Yelena Yemisi Yetunde Yevheniia Yingluck Yoko
    Yolanda Yolande Yuko Yulia Yuliia Yuliya Yuriko Yvette Yvonne
    Zahra Zainab Zanele Zara Zarina Zawadi Zehra Zeinab Zelda
    Zeynep Zhanar Zhanna Zinaida Zita Zoe Zofia Zoi Zorica Zsuzsanna Zulfiya Zuzana
"""
WOMEN: frozenset[str] = frozenset(_WOMEN.split())

#: Given names that are men's in some countries, and women's or either's elsewhere; and the other way round.
_MENS_IN = """
    Ale EE, Andrea AL IT SM VA, Angel BG CU DO ES MX PA PH, Ariel AR CL IL PH, Carol RO, Claude BE CA CH CM FR LU,
    Daniele IT SM, Dana CZ, Dominique BE CH CM FR GA, Eli IL US, Emanuele IT, Esa FI, Gabriele IT SM, Ilia GE,
    Inge NO SE, Jan AT BE CH CZ DE DK NL NO PL SE SI SK, Janne FI SE, Jean BE BF BI CA CD CF CG CH CI CM FR GA HT LU
    MC MG RW SN, Joan AD ES, Josefa FJ, Kari FI, Karen AM, Laurence GB IE, Marian PL RO SK CZ, Michele IT SM VA,
    Mika FI, Misa FJ, Nicola IT SM, Nikola AL BA BG HR ME MK RS SI, Nikita BY KZ RU UA, Ola NO SE,
    Sasha AM BG BY RS RU UA, Semisi TO, Simone IT SM, Toni FI HR, Valery BY RU UA, Vasa RS, Vesa FI,
    Vivian IN LK SG, Yuri BY KZ RU UA
"""
MENS_IN: dict[str, frozenset[str]] = {
    name: frozenset(lands) for row in _MENS_IN.split(",") for name, *lands in [row.split()]
}
_WOMENS_IN = """
    Ariel GB US, Carol AU CA GB IE US, Eli NO, Inge AT DE DK NL, Jan AU GB US, Jean AU GB IE US, Joan AU CA GB IE US,
    Kari NO US, Marian AU GB IE NL US, Ola PL, Toni AU GB NZ US, Yuri JP
"""
WOMENS_IN: dict[str, frozenset[str]] = {
    name: frozenset(lands) for row in _WOMENS_IN.split(",") for name, *lands in [row.split()]
}

#: Family names of China, Korea and Vietnam, which stand before the given name: "Wang Yi" is "Wang".
_FAMILY_FIRST = """
    Ahn An Bae Bai Ban Bo Bui Cai Cao Chang Chen Cheng Cho Choe Choi Chu Chung Cui Dai Dang Deng Ding Do
    Dong Du Duan Fan Fang Feng Fu Gao Ge Geng Gong Gu Guo Han Hao He Ho Hong Hou Hu Hua Huang Hwang Jang
    Jeon Jeong Jia Jiang Jin Jo Jung Kang Kim Kong Ko Kwon Lai Le Lee Lei Li Liang Liao Lim Lin Liu Long Lu Luo
    Lyu Ma Mao Meng Moon Nam Ngo Nguyen Ni Noh Pak Pan Park Peng Pham Phan Qian Qin Qiu Ri Roh Ryu Seo Shao
    Shen Shi Shin Sim Song Su Suh Sun Tan Tang Tao Thae Tian To Tran Truong Vo Vu Wan Wang Wei Wen Won Wu Xi
    Xia Xiao Xie Xu Xue Yan Yang Yao Ye Yi Yin Yoo Yoon You Yu Yuan Yun Zeng Zhang Zhao Zheng Zhong Zhou Zhu
    Zou Qiao Qu Ren Rong Ruan Sheng Tong Weng Xiang Xing Xiong Yue Zhai Zhan Zhen Zhuang Zhuo Zong Zuo Bian
    Chai Jiao Luan Miao Nie Pang Pei
"""
FAMILY_FIRST: frozenset[str] = frozenset(_FAMILY_FIRST.split())

#: More family names of China, which stand first where the rest of the name is written in syllables of Pinyin.
_FAMILY_FIRST_IN_CHINA = """
    Bao Bi Dou Fei Gan Guan Huo Ji Jing Kuang Lan Lang Leng Lian Ling Mo Mu Niu Ouyang Pu Qi Rao
    Sha Shang Shu Situ Teng Tu Xian Xin Xuan Ying Zang Zha Zhuge
"""
FAMILY_FIRST_IN_CHINA: frozenset[str] = frozenset(_FAMILY_FIRST_IN_CHINA.split())

#: Given names and what their bearers are called, where neither begins like the other or more than a vowel differs.
_CALLED = """
    Abraham Abe, Albert Al, Alexander Alex Sandy, Alfred Fred, Andrew Andy Drew, Anthony Antony Tony, Antonio Toni,
    Antony Tony, Arthur Art, Benjamin Ben, Bernard Bernie, Charles Charlie Chuck, Christopher Chris, Daniel Dan
    Danny, David Dave, Donald Don, Douglas Doug, Edward Ed Eddie Ned Ted, Elizabeth Beth Betty Liz Lisa, Eugene
    Gene, Francis Frank, Frederick Fred, Gerald Gerry Jerry, Gregory Greg, Henry Harry Hank, Herbert Bert, James Jim
    Jimmy, Jeffrey Jeff, Jennifer Jen Jenny, John Jack Johnny, Jonathan Jon, Joseph Joe, Joshua Josh, Kathleen
    Kathy, Katherine Kate, Kenneth Ken, Lawrence Larry, Leonard Len, Margaret Maggie Meg Peggy, Matthew Matt,
    Michael Mick Mike Mickey, Nathaniel Nathan Nat, Nicholas Nick, Patrick Pat Paddy, Patricia Pat, Peter Pete,
    Philip Phil, Raymond Ray, Rebecca Becky, Richard Dick Rich Rick, Robert Bob Bobby Rob, Ronald Ron, Rudolph Rudy,
    Samuel Sam, Stephen Steve, Steven Steve, Susan Sue, Theodore Ted, Thomas Tom Tommy, Timothy Tim, Victoria Vicky,
    Walter Walt, William Bill Billy Will
"""
CALLED: frozenset[tuple[str, str]] = frozenset(
    (full, short) for row in _CALLED.split(",") for full, *called in [row.split()] for short in called
)
